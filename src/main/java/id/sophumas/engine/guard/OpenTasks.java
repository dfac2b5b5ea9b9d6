package id.sophumas.engine.guard;

import id.sophumas.refusal.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a task open while something is added to it, so that a completion takes in either all of it or none. */
@Component
public class OpenTasks {

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds the task against everybody else who would hold or complete it, until the caller's transaction ends.
     *
     * @throws RequestRefused (CONFLICT) where it is no longer there
     */
    public void hold(String taskId) {
        jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = ? for update")
                .param(taskId)
                .query(String.class)
                .optional()
                .orElseThrow(OpenTasks::done);
    }

    /** The refusal of work on a task that somebody has completed. */
    public static RequestRefused done() {
        return RequestRefused.conflict(
                "Tugas ini sudah selesai dikerjakan. Muat ulang daftar tugas Anda; tidak ada yang perlu diulang.");
    }
}
