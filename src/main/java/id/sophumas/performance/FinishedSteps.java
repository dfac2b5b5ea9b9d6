package id.sophumas.performance;

import id.sophumas.deadline.StepTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of completed executions. */
@Repository
class FinishedSteps {

    /** How many rows the database hands over at a time, so that an export of years needs no memory for them. */
    private static final int PAGE = 500;

    /** How many ids stand in one question at most; more are asked for in several. */
    private static final int MOST_IDS = 500;

    private final JdbcClient jdbc;

    FinishedSteps(DataSource database) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(PAGE);
        this.jdbc = JdbcClient.create(template);
    }

    /** How many executions of this step have been completed in its run. */
    int completed(StepTask task) {
        return jdbc.sql("select count(*) from langkah_selesai where process_instance_id = ? and step_id = ?")
                .params(task.processInstanceId(), task.stepId())
                .query(Integer.class)
                .single();
    }

    void add(FinishedStep step) {
        StepTask task = step.task();
        jdbc.sql(
                        "insert into langkah_selesai (task_id, process_instance_id, definisi, sop_key, step_id, ke, peran, petugas,"
                                + " judul, baku, baku_detik, kerja_detik, mulai, tenggat, selesai)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(task.taskId(), task.processInstanceId(), step.processDefinitionId(), task.sopKey())
                .params(task.stepId(), step.execution(), task.role(), step.petugas(), step.judul(), step.waktu())
                .params(step.standard().toSeconds(), step.worked().toSeconds())
                .params(at(step.start()), at(step.due()), at(step.finished()))
                .update();
    }

    /** Hands over the executions of an SOP that were completed in a time, in the order of their completion. */
    void each(String sopKey, Instant from, Instant until, Consumer<FinishedStep> reader) {
        RowCallbackHandler row = each -> reader.accept(step(each));
        jdbc.sql("select * from langkah_selesai where sop_key = ? and selesai >= ? and selesai < ?"
                        + " order by selesai, task_id")
                .params(sopKey, at(from), at(until))
                .query(row);
    }

    /** All executions of these runs, those of a run in the order in which their clocks started. */
    List<FinishedStep> ofRuns(Collection<String> runs) {
        List<String> ids = List.copyOf(runs);
        List<FinishedStep> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            found.addAll(jdbc.sql("select * from langkah_selesai where process_instance_id in (:ids)"
                            + " order by process_instance_id, mulai, selesai")
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + MOST_IDS)))
                    .query((row, number) -> step(row))
                    .list());
        }
        return found;
    }

    private static FinishedStep step(ResultSet row) throws SQLException {
        return new FinishedStep(
                new StepTask(
                        row.getString("task_id"),
                        row.getString("process_instance_id"),
                        row.getString("sop_key"),
                        row.getString("step_id"),
                        row.getString("peran")),
                row.getString("definisi"),
                row.getInt("ke"),
                row.getString("petugas"),
                row.getString("judul"),
                row.getString("baku"),
                Duration.ofSeconds(row.getLong("baku_detik")),
                Duration.ofSeconds(row.getLong("kerja_detik")),
                instant(row, "mulai"),
                instant(row, "tenggat"),
                instant(row, "selesai"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
