package id.sophumas.notification;

import java.time.OffsetDateTime;

/**
 * A message in somebody's list.
 *
 * @param id number of the message
 * @param untukPeran the role it is for; null where it is for one person
 * @param untukPengguna the person it is for; null where it is for a role
 * @param jenis kind, as in {@link Message}
 * @param judul title, as in {@link Message}
 * @param isi text, as in {@link Message}
 * @param processInstanceId run; null where about none
 * @param taskId task; null where about none
 * @param dibuat when it was written
 * @param dibacaPada when it was marked as read; null while unread
 * @param dibacaOleh who marked it as read; null while unread
 */
public record Notification(
        long id,
        String untukPeran,
        String untukPengguna,
        String jenis,
        String judul,
        String isi,
        String processInstanceId,
        String taskId,
        OffsetDateTime dibuat,
        OffsetDateTime dibacaPada,
        String dibacaOleh) {}
