package id.sophumas.web.security;

import java.time.Duration;

/**
 * How the wait grows with what went wrong.
 *
 * @param free how often something may go wrong before there is a wait, at least 1
 * @param first the first wait; each further one is twice as long
 * @param longest the longest
 */
record Pace(int free, Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /** The wait after the last failure of so many; zero while they are free. */
    Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = first.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
