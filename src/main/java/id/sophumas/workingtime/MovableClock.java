package id.sophumas.workingtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The application's clock: the system's, shifted by an offset, so that it runs on from where it was set. Safe for many threads. */
public final class MovableClock extends Clock {

    private final Clock system;
    private volatile Duration offset = Duration.ZERO;

    /** Follows the system clock until it is moved. */
    public MovableClock(ZoneId zone) {
        this(Clock.system(zone));
    }

    MovableClock(Clock system) {
        this.system = system;
    }

    /** Puts the clock to an instant, from where it runs on; returns how far from the system clock that is, in whole milliseconds. */
    public Duration set(Instant now) {
        Instant system = this.system.instant().truncatedTo(ChronoUnit.MILLIS);
        offset = Duration.ofMillis(Duration.between(system, now).toMillis());
        return offset;
    }

    /** Puts the clock right again. */
    public void reset() {
        offset = Duration.ZERO;
    }

    /** Whether somebody has moved it. */
    public boolean isMoved() {
        return !offset.isZero();
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    /** This clock's time, moved along with it, in another zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        MovableClock source = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return source.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return source.withZone(other);
            }
        };
    }
}
