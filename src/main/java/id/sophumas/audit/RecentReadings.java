package id.sophumas.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Remembers for a quarter of an hour what was noted already, so that a page that asks every few seconds leaves one line. What is forgotten
 * early, at a restart or where very many things are read, is noted once more; each node remembers for itself.
 */
@Component
public class RecentReadings {

    private static final Duration SAME_READING = Duration.ofMinutes(15);
    private static final int LIMIT = 20_000;

    private final Clock clock;
    private final Map<String, Instant> since = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > LIMIT;
        }
    };

    RecentReadings(Clock clock) {
        this.clock = clock;
    }

    /** Whether this is to be noted now; whoever is told so notes it, or says that he {@link #forget} it. */
    public synchronized boolean begin(String reading) {
        Instant now = clock.instant();
        Instant before = since.get(reading);
        // A clock that was moved back begins anew.
        if (before != null && !now.isBefore(before) && now.isBefore(before.plus(SAME_READING))) {
            return false;
        }
        since.remove(reading);
        since.put(reading, now);
        return true;
    }

    /** It could not be noted. */
    public synchronized void forget(String reading) {
        since.remove(reading);
    }
}
