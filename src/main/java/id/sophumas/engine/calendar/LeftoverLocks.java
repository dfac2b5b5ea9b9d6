package id.sophumas.engine.calendar;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Frees jobs that were in flight when the application died with its clock set ahead. Their locks end in what is the future again after the
 * restart: without this they would wait for weeks.
 */
@Component
@Profile("!production")
class LeftoverLocks {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverLocks.class);

    /** Far longer than the engine locks a job for. */
    private static final Duration IMPLAUSIBLE = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final EngineClock clock;

    LeftoverLocks(JdbcClient jdbc, EngineClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void release() {
        Instant latest = clock.now().toInstant().plus(IMPLAUSIBLE);
        int released = jdbc.sql(
                        "update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_EXP_TIME_ > ?")
                .param(Timestamp.from(latest))
                .update();
        if (released > 0) {
            LOG.info("{} pekerjaan yang terkunci sampai waktu yang akan datang dilepaskan.", released);
        }
    }
}
