package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Members;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Step;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A disposition goes to a person of the next role, who receives the task by name, or to the whole unit. */
@Component
@Order(40)
class DispositionRule implements StepRule {

    static final String RECIPIENT = "penerima";

    private final Members members;
    private final ObjectProvider<ProcessEngine> engine;

    DispositionRule(Members members, ObjectProvider<ProcessEngine> engine) {
        this.members = members;
        this.engine = engine;
    }

    @Override
    public void apply(Completion completion) {
        completion.sent(RECIPIENT).ifPresent(recipient -> {
            Step next = completion.sop().steps().stream()
                    .filter(step -> step.position() == completion.step().position() + 1)
                    .findFirst()
                    .orElseThrow(
                            () -> RequestRefused.invalid("Tidak ada langkah berikutnya yang dapat didisposisikan."));
            // Who gives a task need not be allowed to look up the people of the next role.
            if (!Privileged.call(engine.getObject(), () -> members.isMember(recipient, next.role()))) {
                throw RequestRefused.invalid("Penerima \"" + recipient + "\" bukan pemegang peran "
                        + completion.sop().roleNames().getOrDefault(next.role(), next.role())
                        + ". Pilih nama dari daftar, atau kosongkan untuk seluruh unit.");
            }
        });
        if (completion.sent(RECIPIENT).isEmpty() && completion.before().apply(RECIPIENT) != null) {
            completion.variables().put(RECIPIENT, null);
        }
    }
}
