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
public record Message(String jenis, String judul, String isi, String processInstanceId, String taskId) {}
