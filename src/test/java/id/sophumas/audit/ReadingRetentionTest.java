package id.sophumas.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.web.security.TryoutApplication;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of readings is kept as long as audits may ask for it, and no longer. */
@TryoutApplication
class ReadingRetentionTest {

    @Autowired
    private JdbcClient jdbc;

    private final String reader = "auditor" + UUID.randomUUID();

    @Test
    void shouldDeleteWhatIsOlderThanItHasToBeKeptAndNothingElse() {
        at("1996-11-20T00:00:00Z").note(reader, ReadingKind.MATERI, null, "lama");
        at("1996-11-22T00:00:00Z").note(reader, ReadingKind.MATERI, null, "baru");
        Clock tenYearsLater = clock("2006-11-21T00:00:00Z");

        new ReadingRetention(new ReadingLog(jdbc, tenYearsLater), tenYearsLater, Period.ofYears(10)).forgetTheOldest();

        assertThat(at("2006-11-21T00:00:00Z").by(reader, 10))
                .extracting(Reading::keterangan)
                .containsExactly("baru");
    }

    @Test
    void shouldNotStartWithAPeriodThatKeepsNothing() {
        assertThatThrownBy(() -> new ReadingRetention(at("2026-11-21T00:00:00Z"), Clock.systemUTC(), Period.ZERO))
                .hasMessageContaining("sop.audit.readings-kept");
    }

    private ReadingLog at(String now) {
        return new ReadingLog(jdbc, clock(now));
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }
}
