package id.sophumas.identity.substitution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * That a person takes no tasks by name for a while. Who does his work is another matter: see {@link Substitution}.
 *
 * @param id number of the record
 * @param user user id of the absentee
 * @param period the days it is meant for
 * @param reason why; null where none was given
 * @param enteredBy user id of who entered it
 * @param enteredAt when
 * @param withdrawal how it was ended early; empty where it was not
 */
public record Absence(
        long id,
        String user,
        Period period,
        String reason,
        String enteredBy,
        Instant enteredAt,
        Optional<Withdrawal> withdrawal) {

    /** Whether the person is away at this moment; the days are those of the zone. */
    public boolean runsAt(Instant now, ZoneId zone) {
        return period.contains(now.atZone(zone).toLocalDate())
                && withdrawal
                        .map(Withdrawal::at)
                        .filter(end -> !now.isBefore(end))
                        .isEmpty();
    }
}
