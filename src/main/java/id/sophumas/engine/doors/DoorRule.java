package id.sophumas.engine.doors;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Decides on commands that are right for some and wrong for others. The table names it. */
public interface DoorRule {

    /** The name in the table; one word. */
    String name();

    /**
     * Looks at the command before it runs, in the same transaction.
     *
     * @throws id.sophumas.refusal.RequestRefused where the caller does not get through; nothing has happened then
     */
    void check(Command<?> command, CommandContext context);

    /** What is carried out in the command's place; the command itself unless a rule has a better one. */
    default Command<?> instead(Command<?> command) {
        return command;
    }
}
