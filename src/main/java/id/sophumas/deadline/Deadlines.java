package id.sophumas.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.sophumas.workingtime.Tenggat;
import id.sophumas.workingtime.WorkingCalendar;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Works out deadlines and keeps each with its explanation, so that it can still be explained when the calendar has changed. */
@Service
public class Deadlines {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    Deadlines(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * When work given at an instant is due, and why.
     *
     * @param waktu the mutu baku's duration, ISO 8601, working time
     * @throws IllegalArgumentException where the duration is not one
     */
    public Tenggat explain(Instant start, String waktu) {
        return calendar.explain(start, waktu);
    }

    /** Works out the deadline of a task that begins, and keeps it. Joins the caller's transaction. */
    public Tenggat begin(StepTask task, Instant start, String waktu) {
        Tenggat tenggat = explain(start, waktu);
        jdbc.sql(
                        "insert into tenggat (task_id, process_instance_id, sop_key, step_id, peran, mulai, tenggat, penjelasan)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        task.taskId(),
                        task.processInstanceId(),
                        task.sopKey(),
                        task.stepId(),
                        task.role(),
                        tenggat.mulai(),
                        tenggat.tenggat(),
                        write(tenggat))
                .update();
        return tenggat;
    }

    /** The deadline of a task, open or completed; empty for an unknown task and for one without mutu baku. */
    public Optional<Deadline> find(String taskId) {
        return jdbc.sql("select * from tenggat where task_id = ?")
                .param(taskId)
                .query((row, number) -> deadline(row))
                .optional();
    }

    /** Notes who completed the task and when. */
    void finish(String taskId, Instant finishedAt, String petugas) {
        jdbc.sql("update tenggat set selesai = ?, petugas = ? where task_id = ?")
                .params(finishedAt.atOffset(ZoneOffset.UTC), petugas, taskId)
                .update();
    }

    private Deadline deadline(ResultSet row) throws SQLException {
        StepTask task = new StepTask(
                row.getString("task_id"),
                row.getString("process_instance_id"),
                row.getString("sop_key"),
                row.getString("step_id"),
                row.getString("peran"));
        return new Deadline(task, read(row.getString("penjelasan")), row.getString("petugas"));
    }

    private String write(Tenggat tenggat) {
        try {
            return json.writeValueAsString(tenggat);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tenggat read(String text) {
        try {
            return json.readValue(text, Tenggat.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
