package id.sophumas.engine.calendar;

import id.sophumas.deadline.OpenTask;
import id.sophumas.deadline.OpenTasks;
import id.sophumas.deadline.StepTask;
import id.sophumas.engine.Privileged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the engine's own table which tasks wait, joined with our records: its query interface would bring all open tasks every time. Due dates
 * are compared as the engine writes them, without a zone.
 */
@Component
class EngineTasks implements OpenTasks {

    private static final String ACTIVE = "1";

    private static final String OPEN =
            "select t.*, coalesce(t.hitung_sejak, t.mulai) as sejak, r.ASSIGNEE_ as pemegang, r.PROC_DEF_ID_ as definisi,"
                    + " r.DUE_DATE_ as jatuh_tempo, v.TEXT_ as judul, p.tenggat as diingatkan, p.tahap as tahap"
                    + " from ACT_RU_TASK r join tenggat t on t.task_id = r.ID_"
                    + " left join pengingat_tugas p on p.task_id = r.ID_"
                    + " left join ACT_RU_VARIABLE v on v.EXECUTION_ID_ = r.PROC_INST_ID_ and v.NAME_ = 'judul'"
                    + " and v.TASK_ID_ is null"
                    + " where r.DUE_DATE_ is not null and r.SUSPENSION_STATE_ = " + ACTIVE;

    private final JdbcClient jdbc;
    /** Asked late: the engine itself is built with what counts its deadlines. */
    private final ObjectProvider<ProcessEngine> engine;

    EngineTasks(JdbcClient jdbc, ObjectProvider<ProcessEngine> engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    @Override
    public List<OpenTask> toRemind(Instant now) {
        return jdbc.sql(OPEN + " and (p.task_id is null or p.berikutnya <= ? or p.tenggat <> r.DUE_DATE_)"
                        + " order by r.DUE_DATE_, r.ID_")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> open(row))
                .list();
    }

    @Override
    public List<OpenTask> waiting() {
        return jdbc.sql(OPEN + " order by r.DUE_DATE_, r.ID_")
                .query((row, number) -> open(row))
                .list();
    }

    @Override
    public void moveDue(String taskId, Instant due) {
        Privileged.call(engine.getObject(), () -> {
            TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
            if (task != null) {
                move(task, Date.from(due));
            }
            return null;
        });
    }

    private static void move(TaskEntity task, Date due) {
        Date before = task.getDueDate();
        task.getExecution().getJobs().stream()
                .filter(job -> job.getDuedate() != null && job.getDuedate().getTime() == before.getTime())
                .forEach(job -> job.setDuedate(due));
        task.setDueDate(due);
    }

    private static OpenTask open(ResultSet row) throws SQLException {
        StepTask task = new StepTask(
                row.getString("task_id"),
                row.getString("process_instance_id"),
                row.getString("sop_key"),
                row.getString("step_id"),
                row.getString("peran"));
        Timestamp remindedFor = row.getTimestamp("diingatkan");
        return new OpenTask(
                task,
                row.getString("definisi"),
                row.getString("pemegang"),
                row.getString("judul"),
                row.getObject("sejak", OffsetDateTime.class).toInstant(),
                row.getTimestamp("jatuh_tempo").toInstant(),
                remindedFor != null,
                remindedFor == null ? null : remindedFor.toInstant(),
                row.getInt("tahap"));
    }
}
