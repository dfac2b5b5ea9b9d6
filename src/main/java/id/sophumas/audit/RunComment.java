package id.sophumas.audit;

import java.time.Instant;

/**
 * What somebody wrote beside a task or a process, in the Tasklist's comment box or over REST.
 *
 * @param run the run it belongs to, also where the task is one of a posting it called
 * @param taskId null where it was written on the process itself
 * @param step name of the task; null with it
 * @param user null where the application wrote it
 * @param text as it was written, unbounded
 */
public record RunComment(String run, String taskId, String step, String user, Instant at, String text) {}
