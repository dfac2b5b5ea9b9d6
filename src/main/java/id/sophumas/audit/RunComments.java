package id.sophumas.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The comments on runs, out of the engine's history table (its published schema of 7.24): its services tell those of one task at a time, and
 * none of a run whose comments were written to tasks alone.
 */
@Repository
public class RunComments {

    private final JdbcClient jdbc;

    RunComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The comments on a run, the oldest first. */
    public List<RunComment> of(String processInstanceId) {
        return ofAll(List.of(processInstanceId));
    }

    /** The comments on these runs, the oldest first. */
    public List<RunComment> ofAll(Collection<String> processInstanceIds) {
        if (processInstanceIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select c.root_proc_inst_id_, c.task_id_, t.name_, c.user_id_, c.time_, c.message_, c.full_msg_
                        from act_hi_comment c left join act_hi_taskinst t on t.id_ = c.task_id_
                        where c.root_proc_inst_id_ in (:runs) and c.type_ = 'comment'
                        order by c.time_, c.id_
                        """)
                .param("runs", processInstanceIds)
                .query((row, number) -> comment(row))
                .list();
    }

    /** The engine keeps the text as bytes, and its beginning once more. */
    private static RunComment comment(ResultSet row) throws SQLException {
        byte[] whole = row.getBytes("full_msg_");
        return new RunComment(
                row.getString("root_proc_inst_id_"),
                row.getString("task_id_"),
                row.getString("name_"),
                row.getString("user_id_"),
                row.getTimestamp("time_").toInstant(),
                whole == null ? row.getString("message_") : new String(whole, StandardCharsets.UTF_8));
    }
}
