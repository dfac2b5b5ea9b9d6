package id.sophumas.engine.workload;

import java.time.Duration;
import java.time.Instant;

/**
 * An open task of a unit.
 *
 * @param taskId the task
 * @param processInstanceId its run
 * @param sop name of the SOP, or of the process where it is none
 * @param title title of the run; null where it has none
 * @param step name of the step
 * @param role role that does it; one of them where several may
 * @param holder user id of who has it; null where nobody does
 * @param since when its clock began, or it did where it has none
 * @param due when it is due; null where it has no mutu baku
 * @param late working time since it was due; null where it is not late
 * @param lateInWords the same as officials read it, "6 hari 5 jam"; null where it is not late
 */
public record WaitingTask(
        String taskId,
        String processInstanceId,
        String sop,
        String title,
        String step,
        String role,
        String holder,
        Instant since,
        Instant due,
        Duration late,
        String lateInWords) {

    /** Whether its time has run out. */
    public boolean isLate() {
        return late != null;
    }
}
