package id.sophumas.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A reading that goes on is one reading. */
class RecentReadingsTest {

    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private final RecentReadings recent = new RecentReadings(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void shouldBeginTheSameReadingOnceAQuarterOfAnHour() {
        assertThat(recent.begin("auditor a")).isTrue();
        now = now.plus(Duration.ofMinutes(14));
        assertThat(recent.begin("auditor a")).isFalse();
        assertThat(recent.begin("auditor b")).isTrue();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(recent.begin("auditor a")).isTrue();
    }

    @Test
    void shouldBeginAnewWhereItCouldNotBeNoted() {
        recent.begin("auditor a");
        recent.forget("auditor a");

        assertThat(recent.begin("auditor a")).isTrue();
    }

    @Test
    void shouldBeginAnewWhenTheClockIsMovedBack() {
        recent.begin("auditor a");
        now = now.minus(Duration.ofDays(30));

        assertThat(recent.begin("auditor a")).isTrue();
    }

    @Test
    void shouldRememberNoMoreThanItHasRoomFor() {
        recent.begin("auditor a");
        for (int each = 0; each < 20_000; each++) {
            recent.begin("auditor " + each);
        }

        assertThat(recent.begin("auditor a")).isTrue();
    }
}
