package id.sophumas.performance;

import java.time.Duration;

/**
 * What a number of executions came to. Percentiles are those of {@link Percentile}.
 *
 * @param finished how many were completed
 * @param within how many of them by their due date
 * @param repeated how many of them were done again after a return
 * @param median half of them took no more than this working time; null where there are none, and so are the next three
 * @param ninetieth nine out of ten took no more than this working time
 * @param medianShare the median of what each took as a share of its own mutu baku: 1 is all of it
 * @param ninetiethShare the 90th percentile of that
 */
public record Figures(
        int finished,
        int within,
        int repeated,
        Duration median,
        Duration ninetieth,
        Double medianShare,
        Double ninetiethShare) {

    static final Figures NONE = new Figures(0, 0, 0, null, null, null, null);

    /** The share that was completed within mutu baku, from 0 to 1; null where none was completed. */
    public Double shareWithin() {
        return finished == 0 ? null : (double) within / finished;
    }
}
