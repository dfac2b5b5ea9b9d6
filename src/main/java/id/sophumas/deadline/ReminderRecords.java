package id.sophumas.deadline;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which reminders there were. Of several nodes that see a stage come, one moves the task on, and only that one reminds. */
@Repository
class ReminderRecords {

    private final JdbcClient jdbc;

    ReminderRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Moves a task's reminders on.
     *
     * @param stage the last stage that has come
     * @param next when the following one comes
     * @return whether it was this caller that did; where not, another node has
     * @throws DuplicateKeyException where another node looked at the new task at the same time; the transaction is to be given up
     */
    boolean advance(OpenTask task, int stage, Instant next) {
        OffsetDateTime then = next.atOffset(ZoneOffset.UTC);
        Timestamp due = Timestamp.from(task.due());
        if (!task.isKnown()) {
            return jdbc.sql("insert into pengingat_tugas (task_id, tenggat, tahap, berikutnya) values (?, ?, ?, ?)")
                            .params(task.task().taskId(), due, stage, then)
                            .update()
                    == 1;
        }
        return jdbc.sql("update pengingat_tugas set tenggat = ?, tahap = ?, berikutnya = ?"
                                + " where task_id = ? and tenggat = ? and tahap = ?")
                        .params(due, stage, then)
                        .params(task.task().taskId(), Timestamp.from(task.remindedFor()), task.stage())
                        .update()
                == 1;
    }

    /** Notes a reminder; false where the receiver has had it (for an earlier due date). */
    boolean note(OpenTask task, int stage, Receiver receiver, Instant now) {
        String id = task.task().taskId();
        boolean isTold = jdbc.sql("select count(*) from pengingat where task_id = ? and tahap = ? and penerima = ?")
                        .params(id, stage, receiver.key())
                        .query(Integer.class)
                        .single()
                > 0;
        return !isTold
                && jdbc.sql("insert into pengingat (task_id, tahap, penerima, tenggat, dibuat) values (?, ?, ?, ?, ?)")
                                .params(id, stage, receiver.key())
                                .params(task.due().atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
    }
}
