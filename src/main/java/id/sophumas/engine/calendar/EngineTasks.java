package id.sophumas.engine.calendar;

import id.sophumas.deadline.OpenTask;
import id.sophumas.deadline.OpenTasks;
import id.sophumas.deadline.StepTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the engine's own table which tasks wait, joined with our records: its query interface would bring all open tasks every time. Due dates
 * are compared as the engine writes them, without a zone.
 */
@Component
class EngineTasks implements OpenTasks {

    private static final String ACTIVE = "1";

    private final JdbcClient jdbc;

    EngineTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenTask> toRemind(Instant now) {
        return jdbc.sql("select t.*, r.ASSIGNEE_ as pemegang, r.PROC_DEF_ID_ as definisi, r.DUE_DATE_ as jatuh_tempo,"
                        + " v.TEXT_ as judul, p.tenggat as diingatkan, p.tahap as tahap"
                        + " from ACT_RU_TASK r join tenggat t on t.task_id = r.ID_"
                        + " left join pengingat_tugas p on p.task_id = r.ID_"
                        + " left join ACT_RU_VARIABLE v on v.EXECUTION_ID_ = r.PROC_INST_ID_ and v.NAME_ = 'judul'"
                        + " and v.TASK_ID_ is null"
                        + " where r.DUE_DATE_ is not null and r.SUSPENSION_STATE_ = " + ACTIVE
                        + " and (p.task_id is null or p.berikutnya <= ? or p.tenggat <> r.DUE_DATE_)"
                        + " order by r.DUE_DATE_, r.ID_")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> open(row))
                .list();
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
                row.getObject("mulai", OffsetDateTime.class).toInstant(),
                row.getTimestamp("jatuh_tempo").toInstant(),
                remindedFor != null,
                remindedFor == null ? null : remindedFor.toInstant(),
                row.getInt("tahap"));
    }
}
