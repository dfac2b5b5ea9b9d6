package id.sophumas.notification.mail;

/** Whether a message about a task still has a point. */
public interface Relevance {

    /**
     * Whether the task still waits, and this person could still do it or is to know of it.
     *
     * @param toWorker whether the message is to whoever has the task, or could take it while nobody has
     * @param userId whom it is to; null where it is an office
     */
    boolean stillConcerns(String taskId, boolean toWorker, String userId);
}
