package id.sophumas.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far ahead of its end a credential is warned of. */
enum Threshold {
    DAYS_3(3),
    DAYS_14(14);

    private final int days;

    Threshold(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    /**
     * The nearest threshold that this end has come within.
     *
     * @param end null where there is none
     */
    static Optional<Threshold> of(Instant end, Instant now) {
        if (end == null) {
            return Optional.empty();
        }
        for (Threshold each : values()) {
            if (!end.minus(Duration.ofDays(each.days)).isAfter(now)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
