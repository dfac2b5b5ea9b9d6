package id.sophumas.identity.substitution;

import id.sophumas.identity.Caller;
import id.sophumas.identity.Members;
import id.sophumas.identity.Roles;
import id.sophumas.identity.Superiors;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters, withdraws and lists absences: each person his own, his superiors and the administrator those of others. */
@Service
public class Absences {

    private final AbsenceRows rows;
    private final SubstitutionRows lock;
    private final Members members;
    private final Superiors superiors;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Absences(
            AbsenceRows rows,
            SubstitutionRows lock,
            Members members,
            Superiors superiors,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.lock = lock;
        this.members = members;
        this.superiors = superiors;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Enters an absence.
     *
     * @param user whose; null or blank for the caller's own
     * @param reason why; may be null
     * @throws RequestRefused where the days make no sense (INVALID), another absence has some of them (CONFLICT), or it is not the caller's
     *     to enter (FORBIDDEN)
     */
    public Absence enter(String user, LocalDate from, LocalDate to, String reason, Caller caller) {
        return transaction.execute(status -> {
            lock.lock();
            String absentee = user == null || user.isBlank() ? caller.id() : user.strip();
            if (!members.exists(absentee)) {
                throw RequestRefused.invalid("Isian \"pengguna\": pengguna \"" + absentee + "\" tidak dikenal.");
            }
            requireMayEnter(absentee, caller);
            Instant now = clock.instant();
            Period period = Checks.period(from, to, now.atZone(clock.getZone()).toLocalDate());
            String why = Checks.reasonIfAny(reason);
            rows.of(absentee).stream()
                    .filter(other ->
                            other.withdrawal().isEmpty() && other.period().overlaps(period))
                    .findFirst()
                    .ifPresent(other -> {
                        throw RequestRefused.conflict(
                                "Isian \"mulai\" dan \"sampai\" bertumpang tindih dengan ketidakhadiran yang sudah dicatat (%s sampai %s). Ubah tanggalnya, atau cabut catatan itu dahulu."
                                        .formatted(
                                                other.period().from(),
                                                other.period().to()));
                    });
            return rows.find(rows.insert(absentee, period, why, caller.id(), now))
                    .orElseThrow();
        });
    }

    /**
     * Ends an absence from this moment on.
     *
     * @throws RequestRefused where there is no such one (NOT_FOUND), it has ended (CONFLICT), or it is not the caller's to end (FORBIDDEN)
     */
    public Absence withdraw(long id, String reason, Caller caller) {
        return transaction.execute(status -> {
            Absence found = rows.find(id)
                    .orElseThrow(() -> RequestRefused.notFound("Ketidakhadiran dengan id itu tidak ditemukan."));
            requireMayEnter(found.user(), caller);
            String why = Checks.reason(reason);
            Instant now = clock.instant();
            boolean isOver =
                    found.period().to().isBefore(now.atZone(clock.getZone()).toLocalDate());
            if (isOver || !rows.withdraw(id, new Withdrawal(caller.id(), now, why))) {
                throw RequestRefused.conflict("Ketidakhadiran ini sudah berakhir; tidak ada yang perlu dicabut.");
            }
            return rows.find(id).orElseThrow();
        });
    }

    /** The absences the caller may know of, the newest first: his own, those of people below him, and all for admin and auditor. */
    public List<Absence> visibleTo(Caller caller) {
        boolean isAll = caller.has(Roles.ADMIN) || caller.has(Roles.AUDITOR);
        return rows.all().stream()
                .filter(each -> isAll || each.user().equals(caller.id()) || isAbove(caller, each.user()))
                .toList();
    }

    /** The person's absence of this moment. */
    public Optional<Absence> current(String user) {
        return rows.of(user).stream().filter(this::runs).findFirst();
    }

    /** Everybody's absence of this moment. */
    public List<Absence> current() {
        return rows.on(clock.instant().atZone(clock.getZone()).toLocalDate()).stream()
                .filter(this::runs)
                .toList();
    }

    /** Whether it is of effect at this moment. */
    public boolean runs(Absence absence) {
        return absence.runsAt(clock.instant(), clock.getZone());
    }

    /** The absence with this number. */
    public Optional<Absence> find(long id) {
        return rows.find(id);
    }

    private void requireMayEnter(String user, Caller caller) {
        if (!user.equals(caller.id()) && !caller.has(Roles.ADMIN) && !isAbove(caller, user)) {
            throw RequestRefused.forbidden(
                    "Ketidakhadiran dicatat dan dicabut oleh yang bersangkutan, atasannya, atau admin.");
        }
        if (caller.has(Roles.AUDITOR)) {
            throw RequestRefused.forbidden("Auditor hanya membaca.");
        }
    }

    private boolean isAbove(Caller caller, String user) {
        return superiors.below(caller).stream().anyMatch(role -> members.holds(user, role));
    }
}
