package id.sophumas.deadline;

/**
 * What the engine knows of a task when it becomes late or is completed.
 *
 * @param taskId the task
 * @param processDefinitionId the version of the SOP it runs on
 * @param petugas who has it, or who completes it; null where nobody claimed it
 * @param judul title of the run; null where it has none
 * @param alasan why it was completed late, as whoever completed it says; null where nothing was said
 */
public record TaskState(String taskId, String processDefinitionId, String petugas, String judul, String alasan) {}
