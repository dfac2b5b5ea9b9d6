package id.sophumas.web.limit;

import java.time.Duration;

/**
 * What a body may weigh and how long it may take.
 *
 * @param bytes the most it may weigh; 0 where it is not read at all
 * @param patience how long it may take however little arrives
 * @param bytesPerSecond how much more must have arrived for each second beyond; 0 where there is no time beyond
 */
record Allowance(long bytes, Duration patience, long bytesPerSecond) {

    /** Whether so much in so long is too slow. */
    boolean isTooSlow(long arrived, long nanos) {
        long beyond = nanos - patience.toNanos();
        return beyond > 0
                && (bytesPerSecond == 0
                        || arrived < beyond / (double) Duration.ofSeconds(1).toNanos() * bytesPerSecond);
    }
}
