package id.sophumas.audit;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the row of each run as its history is. A row is always worked out as a whole, so that it does not matter what has changed, how often
 * it is asked for, or whether the run is older than this table.
 */
@Service
public class RunIndex {

    private static final Logger LOG = LoggerFactory.getLogger(RunIndex.class);
    private static final int BATCH = 50;

    private final RunSources sources;
    private final RunRows rows;
    private final TransactionTemplate transaction;

    RunIndex(RunSources sources, RunRows rows, PlatformTransactionManager transactions) {
        this.sources = sources;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Writes the run's row again, in the caller's transaction. The row is locked before anything is read: of two that change the run at the
     * same time, the later one sees what the earlier has done.
     */
    void refresh(String processInstanceId) {
        Optional<Long> known = rows.lock(processInstanceId);
        Optional<RunFacts> facts = sources.read(processInstanceId);
        if (facts.isEmpty()) {
            known.ifPresent(gone -> rows.giveUp(processInstanceId));
            return;
        }
        RunLine line = facts.get().line();
        known.ifPresent(row -> rows.update(line));
        long row = known.orElseGet(() -> rows.insert(line));
        rows.mark(row, line.mulai(), facts.get().marks());
    }

    /**
     * Gives every run of before this table a row, so that whatever changes a run finds one to lock. To be called before anybody works.
     *
     * @return how many rows now wait for {@link #complete()}
     */
    public int begin() {
        Integer begun = transaction.execute(status -> rows.beginMissing());
        if (begun != null && begun > 0) {
            LOG.info("Riwayat: {} proses lama dicatat.", begun);
        }
        return rows.unfinished(1).size();
    }

    /** Completes the rows that are only begun, the newest first; may be stopped and called again at any time. */
    public void complete() {
        List<String> next = rows.unfinished(BATCH);
        while (!next.isEmpty()) {
            for (String run : next) {
                transaction.executeWithoutResult(status -> refresh(run));
            }
            next = rows.unfinished(BATCH);
        }
    }
}
