package id.sophumas.materi;

/**
 * The step that a document is filed with.
 *
 * @param processInstanceId the run of the SOP
 * @param taskId the task
 * @param stepId id of the step in the SOP
 */
public record FilingStep(String processInstanceId, String taskId, String stepId) {}
