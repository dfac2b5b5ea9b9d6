package id.sophumas.web.security;

import java.time.Duration;

/** A wait, as it is told. */
final class Wait {

    private static final int MINUTE = 60;

    private Wait() {}

    /** Whole seconds after which it is over, at least one. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** In words: seconds, or minutes from two on. */
    static String words(Duration wait) {
        long seconds = seconds(wait);
        return seconds < 2 * MINUTE ? seconds + " detik" : (seconds + MINUTE - 1) / MINUTE + " menit";
    }
}
