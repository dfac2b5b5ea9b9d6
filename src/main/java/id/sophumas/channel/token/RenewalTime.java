package id.sophumas.channel.token;

import id.sophumas.refusal.StartRefused;
import java.time.Duration;
import java.time.Instant;

/** When a credential is to be renewed. */
final class RenewalTime {

    /** The shortest while before its end at which it is renewed. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    /** Renewed so often where the platform does not tell when it ends: half of the shortest life that is counted in days. */
    private static final Duration UNTOLD = Duration.ofDays(30);

    private final double share;

    /** @param share of its life, between 0 and 1 */
    RenewalTime(double share) {
        if (!(share > 0 && share < 1)) {
            throw new StartRefused(
                    "sop.token.renew-after = %s tidak sah: harus di antara 0 dan 1. / This must lie between 0 and 1."
                            .formatted(share),
                    "Isi bagian umur token setelah mana token diperbarui, misalnya 0.75.");
        }
        this.share = share;
    }

    /**
     * From when on it is to be renewed; {@link Instant#MAX} for never.
     *
     * @param minimumAge how long it must have been in force before
     */
    Instant due(Kept kept, Duration minimumAge) {
        Credential credential = kept.credential();
        if (credential.access() == null) {
            return kept.since();
        }
        if (Credential.NEVER.equals(credential.expires())) {
            return Instant.MAX;
        }
        Instant earliest = kept.since().plus(minimumAge);
        if (kept.renewed() == null) {
            // Nobody knows how old the configured one is, and whether what it is renewed with is any good.
            return earliest;
        }
        Instant wanted = credential.expires() == null
                ? kept.since().plus(UNTOLD)
                : credential.expires().minus(lead(Duration.between(kept.since(), credential.expires())));
        return wanted.isBefore(earliest) ? earliest : wanted;
    }

    private Duration lead(Duration life) {
        Duration rest = Duration.ofMillis((long) (life.toMillis() * (1 - share)));
        Duration lead = rest.compareTo(AHEAD) < 0 ? AHEAD : rest;
        return lead.compareTo(life) < 0 ? lead : life.dividedBy(2);
    }
}
