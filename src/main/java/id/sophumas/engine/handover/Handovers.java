package id.sophumas.engine.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code pengalihan_tugas}. Rows are written with the change itself and never changed afterwards. */
@Component
public class Handovers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Handovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes it at the clock's time; joins the caller's transaction. */
    public void note(Handover handover) {
        jdbc.sql(
                        "insert into pengalihan_tugas (task_id, process_instance_id, jenis, dari, kepada, oleh, catatan, ketidakhadiran, pada)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        handover.taskId(),
                        handover.processInstanceId(),
                        handover.kind().name(),
                        handover.from(),
                        handover.to(),
                        handover.by(),
                        handover.note(),
                        handover.absence(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** What became of a task, in its order. */
    public List<Handover> ofTask(String taskId) {
        return jdbc.sql("select * from pengalihan_tugas where task_id = ? order by id")
                .param(taskId)
                .query((row, number) -> handover(row))
                .list();
    }

    /** The same of all tasks of a run. */
    public List<Handover> ofInstance(String processInstanceId) {
        return jdbc.sql("select * from pengalihan_tugas where process_instance_id = ? order by id")
                .param(processInstanceId)
                .query((row, number) -> handover(row))
                .list();
    }

    /** Tasks that wait, untouched, since they were taken from somebody who was away: the last that became of each. */
    public List<Handover> waitingForAbsentees() {
        return jdbc.sql("select p.* from pengalihan_tugas p join ACT_RU_TASK t on t.ID_ = p.task_id"
                        + " where t.ASSIGNEE_ is null and p.jenis = 'TIDAK_HADIR'"
                        + " and p.id = (select max(l.id) from pengalihan_tugas l where l.task_id = p.task_id)")
                .query((row, number) -> handover(row))
                .list();
    }

    /** Ids of the open tasks that the person has by name. */
    public List<String> tasksOf(String userId) {
        return jdbc.sql("select ID_ from ACT_RU_TASK where ASSIGNEE_ = ? and PROC_DEF_ID_ is not null")
                .param(userId)
                .query(String.class)
                .list();
    }

    private static Handover handover(ResultSet row) throws SQLException {
        long absence = row.getLong("ketidakhadiran");
        boolean isOnNone = row.wasNull();
        return new Handover(
                row.getString("task_id"),
                row.getString("process_instance_id"),
                HandoverKind.valueOf(row.getString("jenis")),
                row.getString("dari"),
                row.getString("kepada"),
                row.getString("oleh"),
                row.getString("catatan"),
                isOnNone ? null : absence,
                row.getObject("pada", OffsetDateTime.class).toInstant());
    }
}
