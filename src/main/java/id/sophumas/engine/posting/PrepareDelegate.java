package id.sophumas.engine.posting;

import id.sophumas.publication.Posting;
import id.sophumas.publication.Readiness;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the post into the ledger and makes it ready for its channel; says when to look again where the platform still works on it. */
@Component("siapkanPenayangan")
class PrepareDelegate implements JavaDelegate {

    private final Posting posting;
    private final Clock clock;

    PrepareDelegate(Posting posting, Clock clock) {
        this.posting = posting;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Readiness readiness = BpmnErrors.orThrow(() -> posting.prepare(Orders.of(execution)));
        execution.setVariable("disampaikanSendiri", readiness.byHand());
        if (readiness.byHand()) {
            // Whoever gets the task knows it by its title.
            execution.setVariable(
                    HandTasks.TITLE,
                    execution.getProcessInstance().getSuperExecution().getVariable(HandTasks.TITLE));
        }
        execution.setVariable(
                "periksaPada",
                readiness.isReady() ? null : Date.from(clock.instant().plus(readiness.lookAgain())));
    }
}
