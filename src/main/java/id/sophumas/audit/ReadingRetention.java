package id.sophumas.audit;

import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the log of readings from growing without end: once a day what is older than {@code sop.audit.readings-kept} is deleted. */
@Component
class ReadingRetention {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingRetention.class);

    private final ReadingLog log;
    private final Clock clock;
    private final Period kept;

    /** @param kept a period such as {@code P10Y}: as long as an audit may ask who has read what; at least a day */
    ReadingRetention(ReadingLog log, Clock clock, @Value("${sop.audit.readings-kept:P10Y}") Period kept) {
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException("sop.audit.readings-kept must be a period of at least a day: " + kept);
        }
        this.log = log;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT1M")
    void forgetTheOldest() {
        int deleted = log.forgetBefore(ZonedDateTime.now(clock).minus(kept).toInstant());
        if (deleted > 0) {
            LOG.info("{} readings older than {} were deleted from the log", deleted, kept);
        }
    }
}
