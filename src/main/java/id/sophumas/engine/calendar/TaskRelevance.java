package id.sophumas.engine.calendar;

import id.sophumas.identity.substitution.Acting;
import id.sophumas.notification.mail.Relevance;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A message about a task has a point while the task waits and its run is not paused; one to its worker, while it is his, that of somebody he
 * acts for, or nobody's.
 */
@Component
class TaskRelevance implements Relevance {

    private final JdbcClient jdbc;
    private final Acting acting;

    TaskRelevance(JdbcClient jdbc, Acting acting) {
        this.jdbc = jdbc;
        this.acting = acting;
    }

    @Override
    public boolean stillConcerns(String taskId, boolean toWorker, String userId) {
        Optional<String> holder = jdbc.sql(
                        "select coalesce(ASSIGNEE_, '') from ACT_RU_TASK where ID_ = ? and SUSPENSION_STATE_ = 1")
                .param(taskId)
                .query(String.class)
                .optional();
        return holder.filter(petugas -> !toWorker || petugas.isEmpty() || isHis(petugas, userId))
                .isPresent();
    }

    private boolean isHis(String petugas, String userId) {
        return petugas.equals(userId) || userId != null && acting.isFor(userId, petugas);
    }
}
