package id.sophumas.engine.calendar;

import id.sophumas.deadline.StepTask;
import id.sophumas.performance.OpenStep;
import id.sophumas.performance.OpenSteps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the engine's own table, joined with our deadlines, in one query: see {@link EngineTasks}. */
@Component
class EngineOpenSteps implements OpenSteps {

    private static final int SUSPENDED = 2;

    private final JdbcClient jdbc;

    EngineOpenSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenStep> of(String sopKey) {
        return jdbc.sql("select t.task_id, t.process_instance_id, t.sop_key, t.step_id, t.peran, t.mulai,"
                        + " r.ASSIGNEE_ as pemegang, r.PROC_DEF_ID_ as definisi, r.DUE_DATE_ as jatuh_tempo,"
                        + " r.SUSPENSION_STATE_ as keadaan, v.TEXT_ as judul"
                        + " from ACT_RU_TASK r join tenggat t on t.task_id = r.ID_"
                        + " left join ACT_RU_VARIABLE v on v.EXECUTION_ID_ = r.PROC_INST_ID_ and v.NAME_ = 'judul'"
                        + " and v.TASK_ID_ is null"
                        + " where t.sop_key = ? and r.DUE_DATE_ is not null order by r.DUE_DATE_, r.ID_")
                .param(sopKey)
                .query((row, number) -> open(row))
                .list();
    }

    private static OpenStep open(ResultSet row) throws SQLException {
        return new OpenStep(
                new StepTask(
                        row.getString("task_id"),
                        row.getString("process_instance_id"),
                        row.getString("sop_key"),
                        row.getString("step_id"),
                        row.getString("peran")),
                row.getString("definisi"),
                row.getString("pemegang"),
                row.getString("judul"),
                row.getObject("mulai", OffsetDateTime.class).toInstant(),
                row.getTimestamp("jatuh_tempo").toInstant(),
                row.getInt("keadaan") == SUSPENDED);
    }
}
