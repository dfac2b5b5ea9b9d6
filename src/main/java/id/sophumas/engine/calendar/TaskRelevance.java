package id.sophumas.engine.calendar;

import id.sophumas.notification.mail.Relevance;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A message about a task has a point while the task waits; one to its worker, while it is his or nobody's. */
@Component
class TaskRelevance implements Relevance {

    private final JdbcClient jdbc;

    TaskRelevance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean stillConcerns(String taskId, boolean toWorker, String userId) {
        Optional<String> holder = jdbc.sql("select coalesce(ASSIGNEE_, '') from ACT_RU_TASK where ID_ = ?")
                .param(taskId)
                .query(String.class)
                .optional();
        return holder.filter(petugas -> !toWorker || petugas.isEmpty() || petugas.equals(userId))
                .isPresent();
    }
}
