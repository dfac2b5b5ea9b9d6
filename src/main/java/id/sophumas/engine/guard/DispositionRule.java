package id.sophumas.engine.guard;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Step;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A disposition goes to a person of the next role, who receives the task by name, or to the whole unit. */
@Component
@Order(40)
class DispositionRule implements StepRule {

    static final String RECIPIENT = "penerima";

    private final Recipients recipients;

    DispositionRule(Recipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public void apply(Completion completion) {
        completion.sent(RECIPIENT).ifPresent(recipient -> {
            Step next = completion.sop().steps().stream()
                    .filter(step -> step.position() == completion.step().position() + 1)
                    .findFirst()
                    .orElseThrow(
                            () -> RequestRefused.invalid("Tidak ada langkah berikutnya yang dapat didisposisikan."));
            recipients.require(recipient, completion.sop(), next);
        });
        if (completion.sent(RECIPIENT).isEmpty() && completion.before().apply(RECIPIENT) != null) {
            completion.variables().put(RECIPIENT, null);
        }
    }
}
