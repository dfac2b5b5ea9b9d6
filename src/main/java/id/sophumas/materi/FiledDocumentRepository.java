package id.sophumas.materi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filed documents in the database. */
@Repository
class FiledDocumentRepository {

    private final JdbcClient jdbc;

    FiledDocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FiledDocument document) {
        jdbc.sql("""
                        insert into berkas
                            (id, process_instance_id, task_id, langkah, nama, keterangan, jenis, ukuran, sha256, oleh, waktu)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        document.id(),
                        document.step().processInstanceId(),
                        document.step().taskId(),
                        document.step().stepId(),
                        document.nama(),
                        document.keterangan(),
                        document.jenis(),
                        document.ukuran(),
                        document.sha256(),
                        document.oleh(),
                        document.waktu().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was one to delete; what is part of the record is not. */
    boolean delete(String taskId, String id) {
        return jdbc.sql("delete from berkas where task_id = ? and id = ? and diarsipkan is null")
                        .params(taskId, id)
                        .update()
                == 1;
    }

    void file(String taskId, Instant now) {
        jdbc.sql("update berkas set diarsipkan = ? where task_id = ?")
                .params(now.atOffset(ZoneOffset.UTC), taskId)
                .update();
    }

    /** In the order in which they were attached. */
    List<FiledDocument> ofTask(String taskId) {
        return jdbc.sql("select * from berkas where task_id = ? order by waktu, nama")
                .param(taskId)
                .query((row, n) -> document(row))
                .list();
    }

    List<FiledDocument> filedIn(String processInstanceId) {
        return jdbc.sql(
                        "select * from berkas where process_instance_id = ? and diarsipkan is not null order by diarsipkan, waktu, nama")
                .param(processInstanceId)
                .query((row, n) -> document(row))
                .list();
    }

    Optional<FiledDocument> find(String id) {
        return jdbc.sql("select * from berkas where id = ?")
                .param(id)
                .query((row, n) -> document(row))
                .optional();
    }

    private static FiledDocument document(ResultSet row) throws SQLException {
        return new FiledDocument(
                row.getString("id"),
                new FilingStep(
                        row.getString("process_instance_id"), row.getString("task_id"), row.getString("langkah")),
                row.getString("nama"),
                row.getString("keterangan"),
                row.getString("jenis"),
                row.getLong("ukuran"),
                row.getString("sha256"),
                row.getString("oleh"),
                row.getObject("waktu", OffsetDateTime.class).toInstant(),
                instant(row.getObject("diarsipkan", OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
