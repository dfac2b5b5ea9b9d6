package id.sophumas.web.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts what happened to each of many, for as long as it goes on happening: whoever is left in peace long enough is forgotten. Of more than
 * can be remembered, those are forgotten to whom nothing happened for longest.
 *
 * @param <K> whom it counts for
 */
class Tally<K> {

    /** Beyond this, a pardon changes nothing any more. */
    private static final int PARDONABLE = 20;

    private final Map<K, Count> counts;
    private final long memory;
    private final LongSupplier nanos;

    /**
     * @param limit of how many it remembers something
     * @param memory after how long in peace somebody is forgotten
     * @param nanos a clock that nobody sets, as {@link System#nanoTime}
     */
    Tally(int limit, Duration memory, LongSupplier nanos) {
        this.counts = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Count> eldest) {
                return size() > limit;
            }
        };
        this.memory = memory.toNanos();
        this.nanos = nanos;
    }

    private record Count(int since, int total, long last) {}

    /** How often it happened since the last pardon; 0 where it never did or is forgotten. */
    synchronized int of(K key) {
        Count found = find(key);
        return found == null ? 0 : found.since;
    }

    /** How long ago it happened last; zero where it never did or is forgotten. */
    synchronized Duration sinceLast(K key) {
        Count found = find(key);
        return found == null ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - found.last);
    }

    /** It has happened once more. */
    synchronized void add(K key) {
        Count found = find(key);
        counts.remove(key);
        counts.put(
                key,
                found == null
                        ? new Count(1, 1, nanos.getAsLong())
                        : new Count(found.since + 1, found.total + 1, nanos.getAsLong()));
    }

    /** Begins to count anew, unless it has happened too often for that. */
    synchronized void pardon(K key) {
        Count found = find(key);
        if (found != null && found.total < PARDONABLE) {
            counts.replace(key, new Count(0, found.total, found.last));
        }
    }

    private Count find(K key) {
        Count found = counts.get(key);
        if (found != null && nanos.getAsLong() - found.last > memory) {
            counts.remove(key);
            return null;
        }
        return found;
    }
}
