package id.sophumas.engine.guard;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs what completes a step, and runs it again where something else happened to that step in the same moment: its timer fired, or somebody
 * completed it too. The engine lets one of the two through. The other is rolled back, and asks all rules anew; by then it either goes through,
 * or is told that the task is done.
 */
final class CompletionCommand {

    private static final int ATTEMPTS = 3;

    private final CommandExecutor executor;

    CompletionCommand(CommandExecutor executor) {
        this.executor = executor;
    }

    /**
     * Inside somebody else's transaction it is run once: what was begun there is not rolled back in between.
     *
     * @throws OptimisticLockingException where something else was quicker each time
     */
    <T> T execute(Command<T> command) {
        int attempts = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : ATTEMPTS;
        for (int attempt = 1; attempt < attempts; attempt++) {
            try {
                return executor.execute(command);
            } catch (OptimisticLockingException | NullPointerException quicker) {
                // The engine has no better word than the latter for a run of which it read one part before and one part
                // after the other's
                // change. The next attempt reads all of it after.
            }
        }
        return executor.execute(command);
    }
}
