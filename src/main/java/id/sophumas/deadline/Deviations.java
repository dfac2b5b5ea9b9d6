package id.sophumas.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The record of late steps: one row per task, opened when the delay is noticed, closed when the task is completed. */
@Service
public class Deviations {

    private final JdbcClient jdbc;

    Deviations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The late steps of one run, in the order in which they were due. */
    public List<Deviation> of(String processInstanceId) {
        return jdbc.sql("select * from penyimpangan where process_instance_id = ? order by tenggat, task_id")
                .param(processInstanceId)
                .query((row, number) -> deviation(row))
                .list();
    }

    boolean isRecorded(String taskId) {
        return jdbc.sql("select count(*) from penyimpangan where task_id = ?")
                        .param(taskId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Takes the record of a delay back that was none; tells whether there was one. */
    boolean takeBack(String taskId) {
        return jdbc.sql("delete from penyimpangan where task_id = ?")
                        .param(taskId)
                        .update()
                > 0;
    }

    void record(Deadline deadline, Instant noticed, String petugas) {
        StepTask task = deadline.task();
        jdbc.sql(
                        "insert into penyimpangan (task_id, process_instance_id, sop_key, step_id, peran, petugas, tenggat, ditemukan)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        task.taskId(),
                        task.processInstanceId(),
                        task.sopKey(),
                        task.stepId(),
                        task.role(),
                        petugas,
                        deadline.tenggat().tenggat(),
                        noticed.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(TaskState state, Instant finishedAt, Duration workingTime) {
        jdbc.sql("update penyimpangan set waktu_selesai = ?, menit_kerja = ?, petugas = coalesce(?, petugas),"
                        + " alasan = ? where task_id = ?")
                .params(finishedAt.atOffset(ZoneOffset.UTC), workingTime.toMinutes(), state.petugas())
                .params(state.alasan(), state.taskId())
                .update();
    }

    private static Deviation deviation(ResultSet row) throws SQLException {
        StepTask task = new StepTask(
                row.getString("task_id"),
                row.getString("process_instance_id"),
                row.getString("sop_key"),
                row.getString("step_id"),
                row.getString("peran"));
        return new Deviation(
                task,
                row.getString("petugas"),
                instant(row, "tenggat"),
                instant(row, "ditemukan"),
                instant(row, "waktu_selesai"),
                row.getObject("menit_kerja", Long.class),
                row.getString("alasan"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
