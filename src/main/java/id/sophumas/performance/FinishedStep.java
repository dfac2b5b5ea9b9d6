package id.sophumas.performance;

import id.sophumas.deadline.StepTask;
import java.time.Duration;
import java.time.Instant;

/**
 * One completed execution of a step. A step that was returned to and done again is a further execution.
 *
 * @param task which task
 * @param processDefinitionId the version of the SOP it ran on; null for one that was completed before this was kept
 * @param execution which execution of this step in its run, beginning with 1
 * @param petugas who completed it; null where nobody is known
 * @param judul title of the run; null where it has none
 * @param waktu the mutu baku's time as the SOP printed it, ISO 8601
 * @param standard the same in working time, as the calendar counted it for this execution
 * @param worked the working time it took; nothing where it was completed before its clock started
 * @param start when its clock started
 * @param due when it was due
 * @param finished when it was completed
 */
public record FinishedStep(
        StepTask task,
        String processDefinitionId,
        int execution,
        String petugas,
        String judul,
        String waktu,
        Duration standard,
        Duration worked,
        Instant start,
        Instant due,
        Instant finished) {

    /** Whether it was completed by its due date: the same rule by which a delay is recorded. */
    public boolean isWithinStandard() {
        return !finished.isAfter(due);
    }
}
