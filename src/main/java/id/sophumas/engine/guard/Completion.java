package id.sophumas.engine.guard;

import id.sophumas.identity.Caller;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A step about to be completed, as the rules see it: what was sent with it, and what the instance knew before.
 *
 * @param sop the version of the SOP the instance runs on
 * @param step the step
 * @param processInstanceId the instance
 * @param taskId its task
 * @param caller who completes it; empty where the application itself does
 * @param before looks up a variable of the instance as it was before; null where there is none
 * @param variables what was sent; rules may add to it and set right what is in it
 * @param ofTask what the task alone keeps, as variables of its own; rules fill it
 */
record Completion(
        Sop sop,
        Step step,
        String processInstanceId,
        String taskId,
        Optional<Caller> caller,
        Function<String, Object> before,
        Map<String, Object> variables,
        Map<String, Object> ofTask) {

    /** Variable with the id of the content. */
    static final String CONTENT = "materiId";

    /** Longest text the engine's tables hold in a variable. */
    static final int LONGEST_TEXT = 4000;

    /** The text sent under this name; empty where none, or only blanks, were sent. */
    Optional<String> sent(String name) {
        return TextRule.text(variables, name);
    }

    /** The content of the instance: as sent, else as it was before. */
    Optional<String> materiId() {
        return sent(CONTENT).or(this::contentBefore);
    }

    /**
     * The content of the instance as its variable said it before.
     *
     * @throws RequestRefused (CONFLICT) where the variable is no text: somebody wrote it from outside
     */
    Optional<String> contentBefore() {
        Object before = this.before.apply(CONTENT);
        if (before == null || before instanceof String) {
            return Optional.ofNullable((String) before);
        }
        throw RequestRefused.conflict(
                "Isian materiId proses ini telah diubah dari luar, sehingga langkah ini tidak dapat diselesaikan."
                        + " Mintalah admin mengembalikannya.");
    }

    /** User id for the record. */
    String performer() {
        return caller.map(Caller::id).orElse("sistem");
    }

    /** Whether the step was completed with a yes, or asks for none. */
    boolean isPositive() {
        return !step.decides() || "setuju".equals(variables.get("keputusan"));
    }
}
