package id.sophumas.web.audit;

import id.sophumas.identity.people.ChangeKind;
import id.sophumas.identity.people.PeopleChange;
import id.sophumas.identity.people.PeopleChanges;
import id.sophumas.web.IndonesianTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a reader of a run is to know of the account that something was done with: that somebody made it, put it into the step's role, changed its
 * name or set its password in the 30 days before, or since the run began; and, where there is such a thing, how it was taken away afterwards. A
 * month, because no SOP takes longer and an office looks back on its last month's runs; whatever is older is the ordinary state of an account.
 */
final class AccountMarks {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private static final Set<ChangeKind> ENABLING = Set.of(
            ChangeKind.DIBUAT,
            ChangeKind.NAMA,
            ChangeKind.SUREL,
            ChangeKind.KATA_SANDI,
            ChangeKind.PERAN_DIBERIKAN,
            ChangeKind.PENGGANTIAN,
            ChangeKind.AKTIF);

    private static final Set<ChangeKind> ENDING =
            Set.of(ChangeKind.PERAN_DICABUT, ChangeKind.NONAKTIF, ChangeKind.DIHAPUS);

    private final PeopleChanges changes;
    private final People people;
    private final UnaryOperator<String> roleName;
    private final ZoneId zone;
    private final Map<String, List<PeopleChange>> known = new HashMap<>();

    AccountMarks(PeopleChanges changes, People people, UnaryOperator<String> roleName, ZoneId zone) {
        this.changes = changes;
        this.people = people;
        this.roleName = roleName;
        this.zone = zone;
    }

    /**
     * The marks of one act, in words, in the order of what happened; none for an ordinary account.
     *
     * @param user who did it; null for nobody
     * @param role the step's role; null where it has none
     * @param begun when its run began
     * @param at when it was done; null while it is open
     */
    List<String> of(String user, String role, Instant begun, Instant at) {
        if (user == null || at == null) {
            return List.of();
        }
        List<PeopleChange> all = known.computeIfAbsent(user, changes::of);
        Instant month = at.minus(LOOKED_BACK);
        Instant from = begun.isBefore(month) ? begun : month;
        List<PeopleChange> before = all.stream()
                .filter(PeopleChange::isByPerson)
                .filter(each -> ENABLING.contains(each.kind()) && concerns(each, role))
                .filter(each -> !each.at().isBefore(from) && !each.at().isAfter(at))
                .toList();
        Stream<PeopleChange> after = before.isEmpty()
                ? Stream.empty()
                : all.stream()
                        .filter(PeopleChange::isByPerson)
                        .filter(each -> ENDING.contains(each.kind()) && concerns(each, role))
                        .filter(each -> each.at().isAfter(at));
        return Stream.concat(before.stream(), after).map(this::words).toList();
    }

    private static boolean concerns(PeopleChange change, String role) {
        return change.role() == null || role == null || change.role().equals(role);
    }

    private String words(PeopleChange change) {
        String what = switch (change.kind()) {
            case DIBUAT -> "Akun ini dibuat";
            case NAMA -> "Nama akun ini diganti";
            case SUREL -> "Alamat surel akun ini diganti";
            case KATA_SANDI -> "Kata sandi akun ini ditetapkan";
            case PERAN_DIBERIKAN -> "Akun ini dimasukkan ke peran " + roleName.apply(change.role());
            case PENGGANTIAN -> "Akun ini dicatat sebagai pengganti untuk peran " + roleName.apply(change.role());
            case PERAN_DICABUT -> "Akun ini dikeluarkan dari peran " + roleName.apply(change.role());
            case AKTIF -> "Akun ini diaktifkan kembali";
            case NONAKTIF -> "Akun ini dinonaktifkan";
            case DIHAPUS -> "Akun ini dihapus";
            default -> throw new IllegalStateException(change.kind().name());
        };
        return "%s oleh %s (%s) pada %s."
                .formatted(
                        what,
                        change.by().equals(change.user())
                                ? "pemiliknya sendiri"
                                : people.of(change.by(), change.at()).nama(),
                        change.by(),
                        IndonesianTime.full(change.at(), zone));
    }
}
