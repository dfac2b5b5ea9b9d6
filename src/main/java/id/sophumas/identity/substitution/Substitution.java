package id.sophumas.identity.substitution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * That somebody acts in one or more roles for a while, on a surat perintah.
 *
 * @param id number of the record
 * @param kind Plh or Plt
 * @param absentee user id of who is substituted; empty where the office is vacant
 * @param roles ids of the roles, at least one
 * @param substitute user id of who acts
 * @param period the days it is meant for
 * @param order number of the surat perintah
 * @param enteredBy user id of who entered it
 * @param enteredAt when
 * @param withdrawal how it was ended early; empty where it was not
 */
public record Substitution(
        long id,
        Kind kind,
        Optional<String> absentee,
        List<String> roles,
        String substitute,
        Period period,
        String order,
        String enteredBy,
        Instant enteredAt,
        Optional<Withdrawal> withdrawal) {

    /** Whether the substitute acts at this moment; the days are those of the zone. */
    public boolean runsAt(Instant now, ZoneId zone) {
        return period.contains(now.atZone(zone).toLocalDate())
                && withdrawal
                        .map(Withdrawal::at)
                        .filter(end -> !now.isBefore(end))
                        .isEmpty();
    }
}
