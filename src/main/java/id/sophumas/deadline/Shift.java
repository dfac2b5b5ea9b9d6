package id.sophumas.deadline;

import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingDuration;
import java.time.Duration;
import java.time.Instant;

/**
 * How the times of one task move over a pause of its run: the working time that was used before it stays used, what was left stays left.
 *
 * @param from from when the task's working time counted before the pause
 * @param paused when its run was paused
 * @param resumed when it went on
 */
public record Shift(WorkingCalendar calendar, Instant from, Instant paused, Instant resumed) {

    /** The due date that takes the place of this one; the same where it had passed before, or its clock starts only after the pause. */
    public Instant due(Instant due) {
        Duration left = calendar.between(stopped(), due);
        return left.isNegative() || left.isZero() || !stopped().isBefore(resumed)
                ? due
                : calendar.due(resumed, new WorkingDuration(0, left));
    }

    /** From when the task's working time counts now. */
    Instant countedFrom() {
        if (!stopped().isBefore(resumed)) {
            return from;
        }
        Duration used = calendar.between(from, stopped());
        return used.isZero() ? resumed : calendar.before(resumed, used);
    }

    /** Where the clock had not started, there was nothing to stop before it would have. */
    private Instant stopped() {
        return from.isAfter(paused) ? from : paused;
    }
}
