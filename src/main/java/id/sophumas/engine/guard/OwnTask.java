package id.sophumas.engine.guard;

import id.sophumas.identity.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A task of an {@link OwnProcess} about to be completed.
 *
 * @param step id of the user task
 * @param taskId the task
 * @param processInstanceId its instance
 * @param caller who completes it; empty where the application itself does
 * @param before looks up a variable as it was before; null where there is none
 * @param variables what was sent; rules may add to it and take from it
 * @param roles the roles that may do the task
 * @param ofTask what the task alone keeps, as variables of its own; rules fill it
 */
public record OwnTask(
        String step,
        String taskId,
        String processInstanceId,
        Optional<Caller> caller,
        Function<String, Object> before,
        Map<String, Object> variables,
        Set<String> roles,
        Map<String, Object> ofTask) {

    /** The text sent under this name; empty where none, or only blanks, were sent. */
    public Optional<String> sent(String name) {
        return TextRule.text(variables, name);
    }

    /** User id for the record. */
    public String performer() {
        return caller.map(Caller::id).orElse("sistem");
    }
}
