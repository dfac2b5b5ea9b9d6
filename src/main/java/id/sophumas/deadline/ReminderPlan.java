package id.sophumas.deadline;

import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingDuration;
import java.time.Duration;
import java.time.Instant;

/**
 * When which reminder of a task comes: at half and at 80 % of its working time, at its end, and from then on once each working day at the
 * same time of day. Stages are numbers, so that each is later than the one before.
 *
 * @param start when the task's clock started
 * @param due when it is due; where that is not later than the start, all of the first three stages come then
 */
record ReminderPlan(WorkingCalendar calendar, Instant start, Instant due) {

    static final int NONE = 0;
    static final int HALF = 1;
    static final int MOST = 2;
    static final int OVER = 3;

    /** When a stage comes; one that falls outside working time is told at the beginning of the next span. */
    Instant at(int stage) {
        return switch (stage) {
            case HALF -> after(50);
            case MOST -> after(80);
            case OVER -> due;
            default -> calendar.due(due, new WorkingDuration(daysLate(stage), Duration.ZERO));
        };
    }

    /** The last stage that has come, but not one before the given one. */
    int reached(Instant now, int from) {
        int stage = from;
        while (!at(stage + 1).isAfter(now)) {
            stage++;
        }
        return stage;
    }

    /** How many working days after the due date the stage comes; 0 for those up to the due date. */
    static int daysLate(int stage) {
        return Math.max(0, stage - OVER);
    }

    private Instant after(int percent) {
        Duration part = calendar.between(start, due).multipliedBy(percent).dividedBy(100);
        return part.toMillis() <= 0 ? due : calendar.due(start, new WorkingDuration(0, part));
    }
}
