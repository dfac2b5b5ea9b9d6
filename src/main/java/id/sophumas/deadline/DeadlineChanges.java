package id.sophumas.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The record of deadlines that were worked out anew. */
@Service
public class DeadlineChanges {

    private final JdbcClient jdbc;

    DeadlineChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The changes of one task's deadline, the oldest first. */
    public List<DeadlineChange> of(String taskId) {
        return jdbc.sql("select * from tenggat_perubahan where task_id = ? order by id")
                .param(taskId)
                .query((row, number) -> new DeadlineChange(
                        row.getString("task_id"),
                        row.getObject("diubah", OffsetDateTime.class).toInstant(),
                        ExplanationJson.read(row.getString("penjelasan_lama")),
                        row.getObject("tenggat_baru", OffsetDateTime.class).toInstant(),
                        row.getString("alasan"),
                        row.getBoolean("terlambat_dicabut")))
                .list();
    }

    void record(Deadline before, Instant due, Instant now, String reason, boolean lateNoMore) {
        jdbc.sql("insert into tenggat_perubahan (task_id, process_instance_id, diubah, tenggat_lama, tenggat_baru,"
                        + " penjelasan_lama, alasan, terlambat_dicabut) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        before.task().taskId(),
                        before.task().processInstanceId(),
                        now.atOffset(ZoneOffset.UTC),
                        before.tenggat().tenggat(),
                        due.atOffset(ZoneOffset.UTC),
                        ExplanationJson.write(before.tenggat()),
                        reason,
                        lateNoMore)
                .update();
    }
}
