package id.sophumas.audit;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * To which role a task was given, for those of processes that are no SOP and keep no deadline; out of the engine's history table (its
 * published schema of 7.24): the engine's own query knows no run, but one task at a time.
 */
@Repository
public class TaskRoles {

    private final JdbcClient jdbc;

    TaskRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first role each task of the run was given to, by the task's id; those given to a person alone are not in it. */
    public Map<String, String> of(String processInstanceId) {
        Map<String, String> roles = new HashMap<>();
        jdbc.sql("""
                        select task_id_, group_id_ from act_hi_identitylink
                        where root_proc_inst_id_ = ? and type_ = 'candidate' and operation_type_ = 'add'
                            and task_id_ is not null and group_id_ is not null
                        order by timestamp_, id_
                        """).param(processInstanceId).query(row -> {
            roles.putIfAbsent(row.getString("task_id_"), row.getString("group_id_"));
        });
        return roles;
    }
}
