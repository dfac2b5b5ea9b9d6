package id.sophumas.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The record of what arrived of each step's kelengkapan, as people say it. A lack is a deviation from the moment it is said, and stays one
 * when what lacked comes later: the step was received without it. Joins the caller's transaction.
 */
@Service
public class Arrivals {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final Deviations deviations;
    private final ArrivalText text;

    Arrivals(JdbcClient jdbc, Deviations deviations, ArrivalText text) {
        this.jdbc = jdbc;
        this.deviations = deviations;
        this.text = text;
    }

    /** What is said of the task now; empty where nothing was yet. */
    public Optional<Arrival> latest(String taskId) {
        return ofTask(taskId).stream().reduce((earlier, later) -> later);
    }

    /** All that was said of the task, the oldest first. */
    public List<Arrival> ofTask(String taskId) {
        return jdbc.sql("select * from kelengkapan where task_id = ? order by id")
                .param(taskId)
                .query((row, number) -> arrival(row))
                .list();
    }

    /** All that was said in a run, the oldest first. */
    public List<Arrival> ofInstance(String processInstanceId) {
        return jdbc.sql("select * from kelengkapan where process_instance_id = ? order by id")
                .param(processInstanceId)
                .query((row, number) -> arrival(row))
                .list();
    }

    /**
     * Takes down what is said; what was said already is not taken down again.
     *
     * @param said its id is not looked at
     * @param name full name of who says it
     * @return what stands now
     */
    public Arrival take(Arrival said, String name) {
        Optional<Arrival> before = latest(said.task().taskId());
        if (before.filter(said::saysTheSame).isPresent()) {
            return before.get();
        }
        insert(said);
        if (!said.complete()) {
            deviations.lack(said.task(), said.baku(), said.at(), said.by(), said.lack());
        } else {
            before.ifPresent(
                    lacked -> deviations.amend(said.task().taskId(), lacked.lack() + text.madeGood(said, name)));
        }
        return latest(said.task().taskId()).orElseThrow();
    }

    private void insert(Arrival said) {
        StepTask task = said.task();
        jdbc.sql(
                        "insert into kelengkapan (task_id, process_instance_id, sop_key, step_id, peran, baku, lengkap, kurang, catatan,"
                                + " oleh, sebutan, pada, saat_selesai) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        task.taskId(),
                        task.processInstanceId(),
                        task.sopKey(),
                        task.stepId(),
                        task.role(),
                        said.baku(),
                        said.complete(),
                        write(said.lacking()),
                        said.note(),
                        said.by(),
                        said.title(),
                        said.at().atOffset(ZoneOffset.UTC),
                        said.atCompletion())
                .update();
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                row.getLong("id"),
                new StepTask(
                        row.getString("task_id"),
                        row.getString("process_instance_id"),
                        row.getString("sop_key"),
                        row.getString("step_id"),
                        row.getString("peran")),
                row.getString("baku"),
                row.getBoolean("lengkap"),
                read(row.getString("kurang")),
                row.getString("catatan"),
                row.getString("oleh"),
                row.getString("sebutan"),
                row.getObject("pada", OffsetDateTime.class).toInstant(),
                row.getBoolean("saat_selesai"));
    }

    private static String write(List<String> items) {
        try {
            return JSON.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(String items) {
        try {
            return JSON.readValue(items, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
