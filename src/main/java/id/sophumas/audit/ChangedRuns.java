package id.sophumas.audit;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers which runs the current transaction has changed, and writes their rows at its end, when the engine has written its history:
 * row and history stand together or not at all.
 */
@Service
public class ChangedRuns {

    private final RunIndex index;

    ChangedRuns(RunIndex index) {
        this.index = index;
    }

    /** The run has changed in the current transaction, which there must be. */
    public void note(String processInstanceId) {
        changes().add(processInstanceId);
    }

    private Set<String> changes() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Changes.class::isInstance)
                .map(Changes.class::cast)
                .findFirst()
                .orElseGet(this::begin)
                .runs;
    }

    private Changes begin() {
        Changes begun = new Changes();
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    private final class Changes implements TransactionSynchronization {

        /** Always in the same order, so that two transactions do not wait for each other. */
        private final Set<String> runs = new TreeSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            runs.forEach(index::refresh);
        }
    }
}
