package id.sophumas.web.audit;

import id.sophumas.audit.StepLine;
import java.time.Duration;
import java.time.Instant;

/**
 * The time of a step, in working minutes.
 *
 * @param planned what the mutu baku allows; null where the step has none, as is the next
 * @param worked what it took, or has taken so far
 * @param late past its due date; 0 where it was in time
 */
record StepMinutes(Long planned, Long worked, long late, boolean isLate) {

    /** Of what has no mutu baku. */
    static final StepMinutes UNCOUNTED = new StepMinutes(null, null, 0, false);

    /** The working time between two instants by the calendar of a role as it is now. */
    interface Calendar {
        Duration between(String role, Instant from, Instant to);
    }

    /** Of a completed step as it was counted that day, whatever became of the calendar since; of any other by the calendar as it is now. */
    static StepMinutes of(StepLine step, Calendar calendar, Instant now) {
        if (step.tenggat() == null) {
            return UNCOUNTED;
        }
        Instant end = step.selesai() == null ? now : step.selesai();
        boolean isLate = step.tercatatTerlambat() || end.isAfter(step.tenggat());
        if (step.bakuDetik() != null && step.kerjaDetik() != null) {
            long over = step.kerjaDetik() - step.bakuDetik();
            return new StepMinutes(
                    step.bakuDetik() / 60, step.kerjaDetik() / 60, isLate ? Math.max(0, over / 60) : 0, isLate);
        }
        return new StepMinutes(
                minutes(calendar.between(step.peran(), step.dihitungSejak(), step.tenggat())),
                minutes(calendar.between(step.peran(), step.dihitungSejak(), end)),
                isLate ? minutes(calendar.between(step.peran(), step.tenggat(), end)) : 0,
                isLate);
    }

    private static long minutes(Duration duration) {
        return Math.max(0, duration.toMinutes());
    }
}
