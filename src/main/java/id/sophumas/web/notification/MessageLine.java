package id.sophumas.web.notification;

import id.sophumas.notification.Message;
import id.sophumas.notification.Notification;
import id.sophumas.web.IndonesianTime;
import java.time.ZoneId;

/**
 * A message as the page shows it.
 *
 * @param id number of the message
 * @param title its title
 * @param text its text; line breaks count
 * @param time when it was written
 * @param task the task it is about; null where about none
 * @param run the run it is about; null where about none
 * @param isUnread whether nobody has read it
 * @param isReport whether reading it is acknowledging a report
 * @param read when it was read and by whom; null while unread
 */
record MessageLine(
        long id,
        String title,
        String text,
        String time,
        String task,
        String run,
        boolean isUnread,
        boolean isReport,
        String read) {

    static MessageLine of(Notification message, ZoneId zone) {
        return new MessageLine(
                message.id(),
                message.judul(),
                message.isi(),
                IndonesianTime.full(message.dibuat().toInstant(), zone),
                message.taskId(),
                message.processInstanceId(),
                message.dibacaPada() == null,
                Message.REPORT.equals(message.jenis()),
                message.dibacaPada() == null
                        ? null
                        : IndonesianTime.full(message.dibacaPada().toInstant(), zone) + " oleh "
                                + message.dibacaOleh());
    }
}
