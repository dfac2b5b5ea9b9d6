package id.sophumas.deadline;

import java.time.Instant;

/**
 * A task that waits to be done, and how far its reminders have come.
 *
 * @param task which task
 * @param processDefinitionId the version of the SOP it runs on
 * @param petugas who has it; null where nobody claimed it
 * @param judul title of the run; null where it has none
 * @param start from when its working time counts: when its clock started, later by what it stood still for where its run was paused
 * @param due when it is due, as the engine has it now
 * @param isKnown whether its reminders have been looked at before
 * @param remindedFor the due date that was looked at; null where it has not been
 * @param stage the last stage dealt with for that due date
 */
public record OpenTask(
        StepTask task,
        String processDefinitionId,
        String petugas,
        String judul,
        Instant start,
        Instant due,
        boolean isKnown,
        Instant remindedFor,
        int stage) {

    /** The stage to go on from: none where the due date has changed, so that the stages are worked out anew. */
    int dealtWith() {
        return due.equals(remindedFor) ? stage : ReminderPlan.NONE;
    }
}
