package id.sophumas.identity.substitution;

import id.sophumas.identity.Caller;
import id.sophumas.identity.Members;
import id.sophumas.identity.Organisasi;
import id.sophumas.identity.Peran;
import id.sophumas.identity.Roles;
import id.sophumas.identity.Superiors;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters, withdraws and lists substitutions. They are entered by an administrator or by a role above each of the roles, never by who is to
 * act; an auditor never acts.
 */
@Service
public class Substitutions {

    private final SubstitutionRows rows;
    private final Organisasi organisasi;
    private final Superiors superiors;
    private final Members members;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Substitutions(
            SubstitutionRows rows,
            Organisasi organisasi,
            Superiors superiors,
            Members members,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.organisasi = organisasi;
        this.superiors = superiors;
        this.members = members;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Enters a substitution.
     *
     * @throws RequestRefused where it makes no sense (INVALID), collides with another (CONFLICT), or is not the caller's to enter
     *     (FORBIDDEN)
     */
    public Substitution enter(Proposal proposal, Caller caller) {
        return transaction.execute(status -> {
            rows.lock();
            Instant now = clock.instant();
            var today = now.atZone(clock.getZone()).toLocalDate();
            var accepted = new SubstitutionRules(organisasi, people(), rows.from(today)).check(proposal, today);
            requireMayEnter(accepted.roles(), caller);
            if (accepted.substitute().equals(caller.id())) {
                throw RequestRefused.forbidden(
                        "Isian \"pengganti\": Anda tidak dapat menunjuk diri sendiri. Mintalah atasan atau admin mencatatnya.");
            }
            if (members.holds(accepted.substitute(), Roles.AUDITOR)) {
                throw RequestRefused.invalid(
                        "Isian \"pengganti\": auditor hanya membaca dan tidak dapat menjadi pengganti. Pilih pejabat lain.");
            }
            Substitution entered =
                    rows.find(rows.insert(accepted, caller.id(), now)).orElseThrow();
            events.publishEvent(new SubstitutionEntered(entered, caller));
            return entered;
        });
    }

    /**
     * Ends a substitution from this moment on.
     *
     * @param reason why; mandatory
     * @throws RequestRefused where there is no such one (NOT_FOUND), it has ended (CONFLICT), or it is not the caller's to end (FORBIDDEN)
     */
    public Substitution withdraw(long id, String reason, Caller caller) {
        return transaction.execute(status -> {
            rows.lock();
            Substitution found = rows.find(id)
                    .orElseThrow(() -> RequestRefused.notFound("Penggantian dengan id itu tidak ditemukan."));
            requireMayEnter(found.roles(), caller);
            String why = Checks.reason(reason);
            Instant now = clock.instant();
            boolean isOver =
                    found.period().to().isBefore(now.atZone(clock.getZone()).toLocalDate());
            if (isOver || !rows.withdraw(id, new Withdrawal(caller.id(), now, why))) {
                throw RequestRefused.conflict("Penggantian ini sudah berakhir; tidak ada yang perlu dicabut.");
            }
            return rows.find(id).orElseThrow();
        });
    }

    /** Ends, from this moment on, all in which somebody who leaves acts or is acted for. Joins the caller's transaction. */
    public void end(String user, String by, String reason) {
        rows.lock();
        Instant now = clock.instant();
        rows.from(now.atZone(clock.getZone()).toLocalDate()).stream()
                .filter(each -> each.substitute().equals(user)
                        || each.absentee().filter(user::equals).isPresent())
                .forEach(each -> rows.withdraw(each.id(), new Withdrawal(by, now, reason)));
    }

    /** Every substitution the caller may know of, the newest first: his own, those of roles below his, and all for admin and auditor. */
    public List<Substitution> visibleTo(Caller caller) {
        boolean isAll = caller.has(Roles.ADMIN) || caller.has(Roles.AUDITOR);
        return rows.all().stream()
                .filter(each -> isAll
                        || each.substitute().equals(caller.id())
                        || each.absentee().filter(caller.id()::equals).isPresent()
                        || each.roles().stream().anyMatch(role -> caller.has(role) || superiors.isAbove(caller, role)))
                .toList();
    }

    /** The substitution with this number. */
    public Substitution get(long id) {
        return rows.find(id).orElseThrow();
    }

    /** Whether it is of effect at this moment. */
    public boolean runs(Substitution substitution) {
        return substitution.runsAt(clock.instant(), clock.getZone());
    }

    /** The roles the caller may enter a substitution for. */
    public List<Peran> enterable(Caller caller) {
        return organisasi.peran().stream()
                .filter(role -> mayEnter(role.id(), caller))
                .toList();
    }

    /** As a substitute signs: "Plh. Kabag Hublem dan Humas (Budi Santoso), surat perintah SP-7/2026". */
    public String title(Substitution substitution, String role) {
        return capacity(substitution, role) + ", surat perintah " + substitution.order();
    }

    /** As a substitute is addressed: "Plh. Kabag Hublem dan Humas (Budi Santoso)". */
    public String capacity(Substitution substitution, String role) {
        return "%s. %s%s"
                .formatted(
                        substitution.kind().text(),
                        organisasi.nama(role),
                        substitution
                                .absentee()
                                .map(person -> " (" + members.name(person) + ")")
                                .orElse(" (jabatan kosong)"));
    }

    private SubstitutionRules.Holders people() {
        return new SubstitutionRules.Holders() {
            @Override
            public boolean exists(String userId) {
                return members.exists(userId);
            }

            @Override
            public boolean holds(String userId, String role) {
                return members.holds(userId, role);
            }

            @Override
            public String name(String userId) {
                return members.name(userId);
            }
        };
    }

    private void requireMayEnter(List<String> roles, Caller caller) {
        roles.stream().filter(role -> !mayEnter(role, caller)).findFirst().ifPresent(role -> {
            throw RequestRefused.forbidden("Penggantian untuk peran " + organisasi.nama(role)
                    + " dicatat dan dicabut oleh atasannya atau oleh admin.");
        });
    }

    private boolean mayEnter(String role, Caller caller) {
        return caller.has(Roles.ADMIN) || superiors.isAbove(caller, role);
    }
}
