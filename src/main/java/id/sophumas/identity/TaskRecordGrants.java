package id.sophumas.identity;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever may work on a task may read its record. The engine grants that with each new task; for those that were open before it did, it is made
 * good here.
 */
@Component
public class TaskRecordGrants {

    // In one statement, not by the engine's service: it would read every grant there is at each start.
    private static final String MISSING = """
            insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, GROUP_ID_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_,
                ROOT_PROC_INST_ID_)
            select 'riwayat-' || work.ID_, 1, work.TYPE_, work.GROUP_ID_, work.USER_ID_, cast(:record as integer),
                work.RESOURCE_ID_, cast(:read as integer), run.ROOT_PROC_INST_ID_
            from ACT_RU_AUTHORIZATION work
            join ACT_RU_TASK task on task.ID_ = work.RESOURCE_ID_
            left join ACT_RU_EXECUTION run on run.ID_ = task.PROC_INST_ID_
            where work.TYPE_ = :grant and work.RESOURCE_TYPE_ = :task and not exists (
                select 1 from ACT_RU_AUTHORIZATION given
                where given.TYPE_ = work.TYPE_ and given.RESOURCE_TYPE_ = :record and given.RESOURCE_ID_ = work.RESOURCE_ID_
                and (given.GROUP_ID_ = work.GROUP_ID_ or given.USER_ID_ = work.USER_ID_))
            """;

    private final JdbcClient jdbc;

    TaskRecordGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Grants what is missing for the tasks that are open; doing it again changes nothing. */
    public void ensure() {
        try {
            jdbc.sql(MISSING)
                    .param("record", Resources.HISTORIC_TASK.resourceType())
                    .param("read", HistoricTaskPermissions.READ.getValue())
                    .param("grant", Authorization.AUTH_TYPE_GRANT)
                    .param("task", Resources.TASK.resourceType())
                    .update();
        } catch (DuplicateKeyException anotherNode) {
            // Two nodes that start at once write the same rows under the same ids: the other one's are as good.
        }
    }
}
