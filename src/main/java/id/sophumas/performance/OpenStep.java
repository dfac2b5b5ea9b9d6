package id.sophumas.performance;

import id.sophumas.deadline.StepTask;
import java.time.Instant;

/**
 * A step that waits to be done.
 *
 * @param task which task
 * @param processDefinitionId the version of the SOP it runs on
 * @param petugas who has it; null where nobody claimed it
 * @param judul title of the run; null where it has none
 * @param start when its clock starts; may be still to come
 * @param due when it is due
 * @param isPaused whether the run stands still, and its clock with it
 */
public record OpenStep(
        StepTask task,
        String processDefinitionId,
        String petugas,
        String judul,
        Instant start,
        Instant due,
        boolean isPaused) {

    /** Whether its time has run out. */
    public boolean isLate(Instant now) {
        return !isPaused && now.isAfter(due);
    }
}
