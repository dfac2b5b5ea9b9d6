package id.sophumas.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private Instant system = Instant.parse("2026-11-24T02:00:00Z");

    private final MovableClock clock = new MovableClock(new Clock() {
        @Override
        public Instant instant() {
            return system;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    });

    @Test
    void shouldRunOnFromWhereItWasSet() {
        clock.set(Instant.parse("2026-12-24T03:00:00Z"));
        system = system.plusSeconds(90);

        assertThat(clock.instant()).isEqualTo("2026-12-24T03:01:30Z");
        assertThat(clock.withZone(ZoneId.of("Asia/Jakarta")).instant()).isEqualTo(clock.instant());
        assertThat(clock.isMoved()).isTrue();
    }

    @Test
    void shouldGoBackToTheSystemsTime() {
        assertThat(clock.set(system.minusSeconds(3600))).isEqualTo(Duration.ofHours(-1));
        clock.reset();

        assertThat(clock.instant()).isEqualTo(system);
        assertThat(clock.isMoved()).isFalse();
    }
}
