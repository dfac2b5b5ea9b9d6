package id.sophumas.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The record of what was not done as the mutu baku asks. A late step's row is opened when the delay is noticed and closed when the task is
 * completed; the others are written once, but for the words of what lacked.
 */
@Service
public class Deviations {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    Deviations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The deviations of one run: late steps in the order in which they were due, the others by when they were noticed. */
    public List<Deviation> of(String processInstanceId) {
        return jdbc.sql("select * from penyimpangan where process_instance_id = ?"
                        + " order by coalesce(tenggat, ditemukan), id")
                .param(processInstanceId)
                .query((row, number) -> deviation(row))
                .list();
    }

    boolean isRecorded(String taskId) {
        return jdbc.sql("select count(*) from penyimpangan where task_id = ? and jenis = 'waktu'")
                        .param(taskId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Takes the record of a delay back that was none; tells whether there was one. */
    boolean takeBack(String taskId) {
        return jdbc.sql("delete from penyimpangan where task_id = ? and jenis = 'waktu'")
                        .param(taskId)
                        .update()
                > 0;
    }

    void record(Deadline deadline, Instant noticed, String petugas) {
        StepTask task = deadline.task();
        jdbc.sql(
                        "insert into penyimpangan (jenis, task_id, process_instance_id, sop_key, step_id, peran, petugas, tenggat,"
                                + " ditemukan) values ('waktu', ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        task.taskId(),
                        task.processInstanceId(),
                        task.sopKey(),
                        task.stepId(),
                        task.role(),
                        petugas,
                        deadline.tenggat().tenggat(),
                        utc(noticed))
                .update();
    }

    void close(TaskState state, Instant finishedAt, Duration workingTime) {
        jdbc.sql("update penyimpangan set waktu_selesai = ?, menit_kerja = ?, petugas = coalesce(?, petugas),"
                        + " alasan = ? where task_id = ? and jenis = 'waktu'")
                .params(utc(finishedAt), workingTime.toMinutes(), state.petugas())
                .params(state.alasan(), state.taskId())
                .update();
    }

    /**
     * Records that a step lacked what must be at hand, or what must come out of it; once per task and kind.
     *
     * @param baku what the SOP asks for
     * @param petugas who says so
     * @param alasan what was lacking, in his words
     */
    public void record(DeviationKind jenis, StepTask task, String baku, Instant now, String petugas, String alasan) {
        jdbc.sql(
                        "insert into penyimpangan (jenis, task_id, process_instance_id, sop_key, step_id, peran, petugas, baku,"
                                + " ditemukan, waktu_selesai, alasan) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        jenis.text(),
                        task.taskId(),
                        task.processInstanceId(),
                        task.sopKey(),
                        task.stepId(),
                        task.role(),
                        petugas,
                        baku,
                        utc(now),
                        utc(now),
                        alasan)
                .update();
    }

    /** Records that a step lacked something of its kelengkapan; where it is recorded already, the words are the latest, the rest the first. */
    void lack(StepTask task, String baku, Instant now, String petugas, String alasan) {
        if (amend(task.taskId(), alasan) == 0) {
            record(DeviationKind.KELENGKAPAN, task, baku, now, petugas, alasan);
        }
    }

    /** Puts other words to what lacked of a task's kelengkapan; tells how many records that were, none or one. */
    int amend(String taskId, String alasan) {
        return jdbc.sql("update penyimpangan set alasan = ? where task_id = ? and jenis = 'kelengkapan'")
                .params(alasan, taskId)
                .update();
    }

    /**
     * Records that a whole run took longer than the SOP allows.
     *
     * @param total ISO 8601
     * @param allowed the working minutes that is, for this run
     * @param taken working minutes it took
     * @param longest the steps that took the most
     */
    void record(
            String processInstanceId,
            String sopKey,
            String total,
            long allowed,
            long taken,
            Instant ended,
            List<StepShare> longest) {
        jdbc.sql(
                        "insert into penyimpangan (jenis, process_instance_id, sop_key, baku, menit_baku, menit_kerja, ditemukan,"
                                + " waktu_selesai, rincian) values ('total', ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(processInstanceId, sopKey, total, allowed, taken, utc(ended), utc(ended), write(longest))
                .update();
    }

    /** Records that a run stands still for very long. */
    void record(Pause pause, Instant now) {
        jdbc.sql("insert into penyimpangan (jenis, process_instance_id, sop_key, petugas, ditemukan, alasan)"
                        + " values ('jeda', ?, ?, ?, ?, ?)")
                .params(pause.processInstanceId(), pause.sopKey(), pause.dijedaOleh(), utc(now), pause.alasan())
                .update();
    }

    /**
     * Closes the record of a run that stood still for very long; nothing where there is none.
     *
     * @param lasted the working time that it stood still
     */
    public void closePause(String processInstanceId, Instant now, Duration lasted) {
        jdbc.sql("update penyimpangan set waktu_selesai = ?, menit_kerja = ?"
                        + " where process_instance_id = ? and jenis = 'jeda' and waktu_selesai is null")
                .params(utc(now), lasted.toMinutes(), processInstanceId)
                .update();
    }

    /** Ends what is still open of a run that was called off. */
    public void callOff(String processInstanceId, Instant now, String alasan) {
        jdbc.sql(
                        "update penyimpangan set waktu_selesai = ?, alasan = ? where process_instance_id = ? and waktu_selesai is null")
                .params(utc(now), alasan, processInstanceId)
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
                DeviationKind.of(row.getString("jenis")),
                task,
                row.getString("petugas"),
                row.getString("baku"),
                row.getObject("menit_baku", Long.class),
                instant(row, "tenggat"),
                instant(row, "ditemukan"),
                instant(row, "waktu_selesai"),
                row.getObject("menit_kerja", Long.class),
                row.getString("alasan"),
                read(row.getString("rincian")));
    }

    private static String write(List<StepShare> shares) {
        try {
            return JSON.writeValueAsString(shares);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<StepShare> read(String text) {
        try {
            return text == null ? List.of() : JSON.readValue(text, new TypeReference<List<StepShare>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
