package id.sophumas.notification;

/**
 * What somebody is told.
 *
 * @param jenis what kind of message it is, in one word ({@code keterlambatan})
 * @param judul one line, plain text
 * @param isi the message, plain text
 * @param processInstanceId the run it is about; null where about none
 * @param taskId the task it is about; null where about none
 */
public record Message(String jenis, String judul, String isi, String processInstanceId, String taskId) {

    /** The kind of a message that hands somebody a run's result, and whose receipt he acknowledges by reading it. */
    public static final String REPORT = "laporan";
}
