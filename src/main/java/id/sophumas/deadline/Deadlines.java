package id.sophumas.deadline;

import id.sophumas.workingtime.Tenggat;
import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingDuration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    private final Pauses pauses;

    Deadlines(JdbcClient jdbc, RoleCalendars calendars, Pauses pauses) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.pauses = pauses;
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

    /** The working time between two instants by the calendar of a role as it is now; negative where the second is the earlier. */
    public Duration worked(String role, Instant from, Instant to) {
        return calendars.of(role).between(from, to);
    }

    /**
     * Works out the deadline of a task that begins, and keeps it. Joins the caller's transaction.
     *
     * @param given when the task was given
     * @param start when its clock starts; the same, or later where it waits for an event
     */
    public Tenggat begin(StepTask task, Instant given, Instant start, String waktu) {
        Tenggat tenggat = explain(task.role(), start, waktu);
        jdbc.sql(
                        "insert into tenggat (task_id, process_instance_id, sop_key, step_id, peran, mulai, tenggat, penjelasan, diberikan)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        task.taskId(),
                        task.processInstanceId(),
                        task.sopKey(),
                        task.stepId(),
                        task.role(),
                        tenggat.mulai(),
                        tenggat.tenggat(),
                        ExplanationJson.write(tenggat),
                        given.atOffset(ZoneOffset.UTC))
                .update();
        return tenggat;
    }

    /**
     * Moves the deadline of an open task on to where it is after the pause of its run that has just ended: what was left then is left now.
     * Joins the caller's transaction.
     *
     * @return how this task's times move; empty for a task without mutu baku
     */
    public Optional<Moved> moveOver(String taskId, Pause ended) {
        return find(taskId).map(before -> {
            Deadline after = again(before);
            replace(after);
            return new Moved(
                    after.tenggat().tenggat().toInstant(),
                    new Shift(
                            calendars.of(before.task().role()), before.countedFrom(), ended.mulai(), ended.selesai()));
        });
    }

    /**
     * How the times of a task move over a pause.
     *
     * @param due when it is due now
     * @param others how whatever else counts its working time moves
     */
    public record Moved(Instant due, Shift others) {}

    /** The deadline of a task, open or completed; empty for an unknown task and for one without mutu baku. */
    public Optional<Deadline> find(String taskId) {
        return jdbc.sql("select * from tenggat where task_id = ?")
                .param(taskId)
                .query((row, number) -> deadline(row))
                .optional();
    }

    /** The same deadline by the calendar as it is now, over all pauses of its run that have ended. */
    Deadline again(Deadline deadline) {
        Tenggat before = deadline.tenggat();
        WorkingCalendar calendar = calendars.of(deadline.task().role());
        Instant from = before.mulai().toInstant();
        Instant due = calendar.due(from, WorkingDuration.parse(before.durasi()));
        List<Tenggat.Lewatan> interruptions = new ArrayList<>();
        for (Pause pause : pauses.ended(deadline.task().processInstanceId())) {
            Shift shift = new Shift(calendar, from, pause.mulai(), pause.selesai());
            due = shift.due(due);
            from = shift.countedFrom();
            interruptions.add(interruption(pause, calendar.zone()));
        }
        Tenggat after = calendar.explain(before.mulai().toInstant(), due, before.durasi(), interruptions);
        return new Deadline(deadline.task(), after, from, deadline.petugas());
    }

    /** Puts a deadline in the place of what is kept of it; an optimistic lock of the task's keeps two nodes apart. */
    void replace(Deadline after) {
        jdbc.sql("update tenggat set mulai = ?, tenggat = ?, hitung_sejak = ?, penjelasan = ? where task_id = ?")
                .params(after.tenggat().mulai(), after.tenggat().tenggat())
                .params(after.countedFrom().atOffset(ZoneOffset.UTC), ExplanationJson.write(after.tenggat()))
                .param(after.task().taskId())
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

    private static Tenggat.Lewatan interruption(Pause pause, ZoneId zone) {
        return new Tenggat.Lewatan(
                pause.mulai().atZone(zone).toOffsetDateTime(),
                pause.selesai().atZone(zone).toOffsetDateTime(),
                "Dijeda: " + pause.alasan());
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
        Tenggat tenggat = ExplanationJson.read(row.getString("penjelasan"));
        OffsetDateTime moved = row.getObject("hitung_sejak", OffsetDateTime.class);
        return new Deadline(
                task, tenggat, (moved == null ? tenggat.mulai() : moved).toInstant(), row.getString("petugas"));
    }
}
