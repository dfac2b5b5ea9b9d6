package id.sophumas.materi;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test sets. */
final class MovableClock extends Clock {

    private Instant now = Instant.parse("2026-11-20T02:03:04.567891Z");

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Jakarta");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
