package id.sophumas.identity.substitution;

import id.sophumas.identity.Organisasi;
import id.sophumas.refusal.RequestRefused;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which substitutions make sense. A refusal names the field and says what is wrong with it. Withdrawn ones count for nothing.
 *
 * <p>Nobody substitutes himself, nobody acts in a role he holds already, an absentee has one substitute in a role at a time, and no
 * two people, nor a longer chain of them, stand in for each other on the same day.
 */
final class SubstitutionRules {

    private static final int LONGEST_ORDER = 255;

    private final Organisasi organisasi;
    private final Holders holders;
    private final List<Substitution> others;

    /** @param others those that have not been withdrawn */
    SubstitutionRules(Organisasi organisasi, Holders holders, List<Substitution> others) {
        this.organisasi = organisasi;
        this.holders = holders;
        this.others = others;
    }

    /** Who there is, and who holds a role in his own right. */
    interface Holders {

        boolean exists(String userId);

        boolean holds(String userId, String role);

        /** As the person is called; the id where he is unknown. */
        String name(String userId);
    }

    /**
     * What can be entered of the proposal.
     *
     * @param today the day it is on the application's clock
     * @throws RequestRefused (INVALID, or CONFLICT with another substitution)
     */
    Accepted check(Proposal proposal, LocalDate today) {
        Kind kind = Kind.of(proposal.jenis())
                .orElseThrow(() -> RequestRefused.invalid("Isian \"jenis\" wajib diisi: \"Plh\" atau \"Plt\"."));
        List<String> roles = roles(proposal);
        String substitute = person("pengganti", proposal.pengganti());
        Optional<String> absentee = absentee(kind, proposal, roles);
        if (absentee.filter(substitute::equals).isPresent()) {
            throw RequestRefused.invalid(
                    "Isian \"pengganti\" sama dengan \"digantikan\": seseorang tidak dapat menggantikan"
                            + " dirinya sendiri. Pilih pejabat lain.");
        }
        requireNotHolding(substitute, roles);
        Period period = Checks.period(proposal.mulai(), proposal.sampai(), today);
        String order = Checks.line("suratPerintah", proposal.suratPerintah(), LONGEST_ORDER);
        requireNoOther(absentee, roles, period);
        absentee.ifPresent(person -> requireNoCircle(person, substitute, period, new HashSet<>()));
        return new Accepted(kind, absentee, roles, substitute, period, order);
    }

    /** What may be written. */
    record Accepted(
            Kind kind, Optional<String> absentee, List<String> roles, String substitute, Period period, String order) {}

    private List<String> roles(Proposal proposal) {
        if (proposal.peran() == null || proposal.peran().isEmpty()) {
            throw RequestRefused.invalid("Isian \"peran\" wajib diisi: pilih sedikitnya satu peran.");
        }
        Set<String> roles = new LinkedHashSet<>();
        for (String role : proposal.peran()) {
            if (role == null || organisasi.peran(role).isEmpty()) {
                throw RequestRefused.invalid(
                        "Isian \"peran\": peran \"" + role + "\" tidak dikenal. Pilih peran dari daftar.");
            }
            roles.add(role);
        }
        return List.copyOf(roles);
    }

    private Optional<String> absentee(Kind kind, Proposal proposal, List<String> roles) {
        if (proposal.digantikan() == null || proposal.digantikan().isBlank()) {
            if (kind == Kind.PLH) {
                throw RequestRefused.invalid("Isian \"digantikan\" wajib diisi untuk Plh: siapa yang berhalangan."
                        + " Untuk jabatan yang kosong, pilih Plt.");
            }
            return Optional.empty();
        }
        String absentee = person("digantikan", proposal.digantikan());
        for (String role : roles) {
            if (!holders.holds(absentee, role)) {
                throw RequestRefused.invalid(
                        "Isian \"digantikan\": %s bukan pemegang peran %s. Periksa orang atau perannya."
                                .formatted(holders.name(absentee), organisasi.nama(role)));
            }
        }
        return Optional.of(absentee);
    }

    private String person(String field, String id) {
        if (id == null || id.isBlank()) {
            throw RequestRefused.invalid("Isian \"" + field + "\" wajib diisi.");
        }
        String person = id.strip();
        if (!holders.exists(person)) {
            throw RequestRefused.invalid(
                    "Isian \"" + field + "\": pengguna \"" + person + "\" tidak dikenal. Pilih orang dari daftar.");
        }
        return person;
    }

    private void requireNotHolding(String substitute, List<String> roles) {
        for (String role : roles) {
            if (holders.holds(substitute, role)) {
                throw RequestRefused.invalid(
                        "Isian \"pengganti\": %s sudah memegang peran %s, sehingga tidak perlu menjadi pengganti."
                                .formatted(holders.name(substitute), organisasi.nama(role)));
            }
        }
    }

    private void requireNoOther(Optional<String> absentee, List<String> roles, Period period) {
        for (Substitution other : others) {
            Optional<String> role =
                    roles.stream().filter(other.roles()::contains).findFirst();
            if (role.isPresent()
                    && other.absentee().equals(absentee)
                    && other.period().overlaps(period)) {
                throw RequestRefused.conflict(
                        "Isian \"mulai\" dan \"sampai\" bertumpang tindih dengan penggantian %s oleh %s (%s sampai %s). Ubah tanggalnya, atau cabut penggantian itu dahulu."
                                .formatted(
                                        organisasi.nama(role.get()),
                                        holders.name(other.substitute()),
                                        other.period().from(),
                                        other.period().to()));
            }
        }
    }

    /** Follows who stands in for whoever would stand in, as long as they all would on one and the same day. */
    private void requireNoCircle(String absentee, String standIn, Period days, Set<Long> seen) {
        for (Substitution other : others) {
            Optional<Period> shared = other.absentee()
                    .filter(standIn::equals)
                    .flatMap(person -> other.period().shared(days));
            if (shared.isEmpty() || !seen.add(other.id())) {
                continue;
            }
            if (other.substitute().equals(absentee)) {
                throw RequestRefused.conflict(
                        "Isian \"pengganti\": penggantian ini melingkar, karena %s sendiri menggantikan %s (%s sampai %s). Pilih pengganti lain, atau cabut penggantian itu dahulu."
                                .formatted(
                                        holders.name(absentee),
                                        holders.name(standIn),
                                        other.period().from(),
                                        other.period().to()));
            }
            requireNoCircle(absentee, other.substitute(), shared.get(), seen);
            // Another way to the same record may have other days in common.
            seen.remove(other.id());
        }
    }
}
