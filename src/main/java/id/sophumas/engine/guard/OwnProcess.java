package id.sophumas.engine.guard;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The rules of a process of the application's own that people start and work in. It is no SOP and has no steps of one, and passes the same
 * door. What is written here is part of the engine's transaction.
 */
public interface OwnProcess {

    /** Id of the process. */
    String key();

    /**
     * Checks what it is started with and carries out what follows from that.
     *
     * @throws id.sophumas.refusal.RequestRefused where it does not start like this
     */
    void begin(DelegateExecution execution);

    /**
     * Checks the completion of one of its tasks and carries out what follows from it.
     *
     * @throws id.sophumas.refusal.RequestRefused where the task cannot be completed like this; nothing has happened then
     */
    void complete(OwnTask task);

    /** User ids of those on whose work the task decides; empty where it decides nothing. To be asked before {@link #complete}. */
    default Optional<Set<String>> decidedOn(OwnTask task) {
        return Optional.empty();
    }

    /** Leaves nothing open, however the instance ended. */
    void end(DelegateExecution execution);
}
