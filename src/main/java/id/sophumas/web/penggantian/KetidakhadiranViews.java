package id.sophumas.web.penggantian;

import id.sophumas.identity.Members;
import id.sophumas.identity.substitution.Absence;
import id.sophumas.identity.substitution.Absences;
import id.sophumas.identity.substitution.Withdrawal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Puts an absence into words. */
@Component
class KetidakhadiranViews {

    private final Absences absences;
    private final Members members;
    private final Clock clock;

    KetidakhadiranViews(Absences absences, Members members, Clock clock) {
        this.absences = absences;
        this.members = members;
        this.clock = clock;
    }

    KetidakhadiranView of(Absence absence) {
        Withdrawal withdrawal = absence.withdrawal().orElse(null);
        return new KetidakhadiranView(
                absence.id(),
                absence.user(),
                members.name(absence.user(), absence.enteredAt()),
                absence.period().from(),
                absence.period().to(),
                absence.reason(),
                absences.runs(absence),
                absence.enteredBy(),
                members.name(absence.enteredBy(), absence.enteredAt()),
                at(absence.enteredAt()),
                withdrawal == null ? null : withdrawal.by(),
                withdrawal == null ? null : members.name(withdrawal.by(), withdrawal.at()),
                withdrawal == null ? null : at(withdrawal.at()),
                withdrawal == null ? null : withdrawal.reason());
    }

    private OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.getZone());
    }
}
