package id.sophumas.identity.substitution;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What substitutes did as such: both names and the surat perintah, task by task. Nothing here is ever changed. */
@Component
public class Deeds {

    private final JdbcClient jdbc;
    private final Clock clock;

    Deeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes it; joins the caller's transaction. The time is the clock's. */
    public void note(Deed deed) {
        jdbc.sql(
                        "insert into penggantian_tindakan (task_id, penggantian, process_instance_id, langkah, peran, pengguna, sebutan, pada)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        deed.taskId(),
                        deed.substitution(),
                        deed.processInstanceId(),
                        deed.step(),
                        deed.role(),
                        deed.user(),
                        deed.title(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** What was done so in a run, in its order. */
    public List<Deed> ofInstance(String processInstanceId) {
        return jdbc.sql("select * from penggantian_tindakan where process_instance_id = ? order by pada, task_id")
                .param(processInstanceId)
                .query((row, number) -> new Deed(
                        row.getString("task_id"),
                        row.getLong("penggantian"),
                        row.getString("process_instance_id"),
                        row.getString("langkah"),
                        row.getString("peran"),
                        row.getString("pengguna"),
                        row.getString("sebutan"),
                        row.getObject("pada", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * A task that a substitute completed.
     *
     * @param taskId the task
     * @param substitution number of the substitution
     * @param processInstanceId its run
     * @param step id of the user task
     * @param role the role acted in
     * @param user who did it
     * @param title how he signs, with the name of the absentee and the surat perintah, as they were then
     * @param at when; null before it is noted
     */
    public record Deed(
            String taskId,
            long substitution,
            String processInstanceId,
            String step,
            String role,
            String user,
            String title,
            Instant at) {}
}
