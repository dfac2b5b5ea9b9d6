package id.sophumas.performance;

import id.sophumas.deadline.TaskState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records at start the steps that were completed by a version of the application that did not record them yet. */
@Component
class EarlierSteps implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierSteps.class);

    private final JdbcClient jdbc;
    private final StepRecords records;

    private record Completion(TaskState state, Instant at) {}

    EarlierSteps(JdbcClient jdbc, StepRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Completion> missing = jdbc.sql("select t.task_id, t.petugas, t.selesai from tenggat t"
                        + " where t.selesai is not null"
                        + " and not exists (select 1 from langkah_selesai l where l.task_id = t.task_id)"
                        + " order by t.selesai, t.task_id")
                .query((row, number) -> new Completion(
                        new TaskState(row.getString("task_id"), null, row.getString("petugas"), null, null),
                        row.getObject("selesai", OffsetDateTime.class).toInstant()))
                .list();
        missing.forEach(this::record);
        if (!missing.isEmpty()) {
            LOG.info("{} steps that were completed earlier are counted now", missing.size());
        }
    }

    private void record(Completion completion) {
        try {
            records.finish(completion.state(), completion.at());
        } catch (DuplicateKeyException anotherNode) {
            LOG.debug("Another node has recorded task {}", completion.state().taskId());
        }
    }
}
