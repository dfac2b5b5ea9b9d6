package id.sophumas.deadline;

import id.sophumas.workingtime.Tenggat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Works out deadlines and keeps each with its explanation, so that it can still be explained when the calendar has changed. */
@Service
public class Deadlines {

    private final JdbcClient jdbc;
    private final RoleCalendars calendars;

    Deadlines(JdbcClient jdbc, RoleCalendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /**
     * When work given at an instant is due, and why.
     *
     * @param role id of the role that it is given to; null: by the office's hours
     * @param waktu the mutu baku's duration, ISO 8601, working time
     * @throws IllegalArgumentException where the duration is not one
     */
    public Tenggat explain(String role, Instant start, String waktu) {
        return calendars.of(role).explain(start, waktu);
    }

    /** Works out the deadline of a task that begins, and keeps it. Joins the caller's transaction. */
    public Tenggat begin(StepTask task, Instant start, String waktu) {
        Tenggat tenggat = explain(task.role(), start, waktu);
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
                        ExplanationJson.write(tenggat))
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

    /** The same deadline by the calendar as it is now. */
    Tenggat again(Deadline deadline) {
        Tenggat before = deadline.tenggat();
        return explain(deadline.task().role(), before.mulai().toInstant(), before.durasi());
    }

    /** Puts another explanation in the place of a deadline's; an optimistic lock of the task's keeps two nodes apart. */
    void replace(Deadline deadline, Tenggat after) {
        jdbc.sql("update tenggat set mulai = ?, tenggat = ?, penjelasan = ? where task_id = ?")
                .params(after.mulai(), after.tenggat(), ExplanationJson.write(after))
                .param(deadline.task().taskId())
                .update();
    }

    /** Who completed one of these steps in a run: user id to the id of a step, the latest of each; those of open tasks are not among them. */
    public Map<String, String> performers(String processInstanceId, Set<String> stepIds) {
        if (stepIds.isEmpty()) {
            return Map.of();
        }
        Map<String, String> performers = new HashMap<>();
        jdbc.sql("select petugas, step_id from tenggat where process_instance_id = :run and step_id in (:steps)"
                        + " and selesai is not null and petugas is not null order by selesai")
                .param("run", processInstanceId)
                .param("steps", stepIds)
                .query((RowCallbackHandler) row -> performers.put(row.getString("petugas"), row.getString("step_id")));
        return performers;
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
        return new Deadline(task, ExplanationJson.read(row.getString("penjelasan")), row.getString("petugas"));
    }
}
