package id.sophumas.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the sequence flows that processes take. Those of one transaction are written together at its end: they stand or fall with it. */
@Repository
public class TakenFlows {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TakenFlows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The flow was taken in the current transaction, which there must be. */
    public void note(TakenFlow flow) {
        taken().add(flow);
    }

    /**
     * The flows that a run itself has taken, without those of the postings it called, in the order they were taken.
     *
     * @return empty where not all were kept: the run was begun before any were
     */
    public Optional<List<TakenFlow>> of(String processInstanceId) {
        boolean isComplete = jdbc.sql("select alur_lengkap from riwayat where process_instance_id = ?")
                .param(processInstanceId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        return isComplete ? Optional.of(read(processInstanceId)) : Optional.empty();
    }

    private List<TakenFlow> read(String processInstanceId) {
        return jdbc.sql("select * from alur where process_instance_id = ? order by nomor")
                .param(processInstanceId)
                .query((row, number) -> new TakenFlow(
                        row.getString("process_instance_id"),
                        row.getString("process_definition_id"),
                        row.getString("sequence_flow_id"),
                        row.getObject("pada", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<TakenFlow> taken() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Taken.class::isInstance)
                .map(Taken.class::cast)
                .findFirst()
                .orElseGet(this::begin)
                .flows;
    }

    private Taken begin() {
        Taken begun = new Taken();
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    private final class Taken implements TransactionSynchronization {

        private final List<TakenFlow> flows = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            batches.batchUpdate(
                    "insert into alur (process_instance_id, process_definition_id, sequence_flow_id, pada) values (?, ?, ?, ?)",
                    flows,
                    BATCH,
                    (row, flow) -> {
                        row.setString(1, flow.processInstanceId());
                        row.setString(2, flow.processDefinitionId());
                        row.setString(3, flow.sequenceFlowId());
                        row.setObject(4, flow.at().atOffset(ZoneOffset.UTC));
                    });
        }
    }
}
