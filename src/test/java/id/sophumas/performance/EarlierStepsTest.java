package id.sophumas.performance;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

import id.sophumas.deadline.TaskState;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class EarlierStepsTest {

    private final StepRecords records = mock(StepRecords.class);

    @Test
    void shouldRecordWhatWasCompletedEarlierInTheOrderOfItsCompletion() {
        JdbcClient jdbc = database();
        task(jdbc, "kedua", "2026-03-02T10:00:00+07:00");
        task(jdbc, "pertama", "2026-03-01T10:00:00+07:00");
        task(jdbc, "terbuka", null);
        task(jdbc, "tercatat", "2026-02-01T10:00:00+07:00");
        jdbc.sql(
                        "insert into langkah_selesai (task_id, process_instance_id, sop_key, step_id, ke, baku, baku_detik, kerja_detik,"
                                + " mulai, tenggat, selesai) select task_id, 'proses', 'sop', 'langkah', 1, 'PT1H', 1, 1, mulai, tenggat, selesai"
                                + " from tenggat where task_id = 'tercatat'")
                .update();
        // Another node was quicker; the rest is done all the same.
        doThrow(new DuplicateKeyException("ada")).doNothing().when(records).finish(any(), any());

        new EarlierSteps(jdbc, records).run(null);

        InOrder order = inOrder(records);
        order.verify(records).finish(state("pertama"), Instant.parse("2026-03-01T10:00:00+07:00"));
        order.verify(records).finish(state("kedua"), Instant.parse("2026-03-02T10:00:00+07:00"));
        order.verifyNoMoreInteractions();
    }

    private static TaskState state(String id) {
        return new TaskState(id, null, "siti", null, null);
    }

    private static void task(JdbcClient jdbc, String id, String finished) {
        OffsetDateTime start = OffsetDateTime.parse("2026-01-05T08:00:00+07:00");
        jdbc.sql(
                        "insert into tenggat (task_id, process_instance_id, sop_key, step_id, mulai, tenggat, penjelasan, selesai, petugas)"
                                + " values (?, 'proses', 'sop', 'langkah', ?, ?, '{}', ?, 'siti')")
                .params(id, start, start, finished == null ? null : OffsetDateTime.parse(finished))
                .update();
    }

    private static JdbcClient database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return JdbcClient.create(database);
    }
}
