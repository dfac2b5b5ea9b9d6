package id.sophumas.deadline;

/**
 * A task in the terms of the SOP it belongs to.
 *
 * @param taskId the engine's id of the task
 * @param processInstanceId the run it belongs to
 * @param sopKey the SOP
 * @param stepId the step (user task id)
 * @param role the role that performs it; null where the task names none
 */
public record StepTask(String taskId, String processInstanceId, String sopKey, String stepId, String role) {}
