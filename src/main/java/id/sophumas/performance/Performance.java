package id.sophumas.performance;

import java.time.Instant;
import java.util.List;

/**
 * How an SOP fares.
 *
 * @param selection what was looked at
 * @param asOf the moment at which the remaining times were counted
 * @param running the steps that wait, the most late first, those of paused runs last
 * @param all all executions completed in the period
 * @param steps each step of the SOP in its order, then those that only earlier versions had
 * @param months the trend, see {@link Period}
 * @param runs the runs worked on in the period, the newest first; not more than {@link #MOST_RUNS}
 * @param runCount how many there were
 */
public record Performance(
        Selection selection,
        Instant asOf,
        List<RunningStep> running,
        Figures all,
        List<StepFigures> steps,
        List<MonthFigures> months,
        List<RunFigures> runs,
        int runCount) {

    /** How many runs are listed one by one; the export has all of them. */
    public static final int MOST_RUNS = 50;

    /** How many of the waiting steps are late. */
    public long lateCount() {
        return running.stream().filter(RunningStep::isLate).count();
    }
}
