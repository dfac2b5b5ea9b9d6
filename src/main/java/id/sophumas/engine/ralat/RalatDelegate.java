package id.sophumas.engine.ralat;

import id.sophumas.publication.RalatWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Corrects or takes down one post; says whether a person has to do it on the platform. */
@Component("kerjakanRalat")
class RalatDelegate implements JavaDelegate {

    private final RalatWork work;

    RalatDelegate(RalatWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean byHand = work.carryOut(execution.getProcessInstanceId(), (String) execution.getVariable("publikasiId"));
        execution.setVariableLocal("dikerjakanSendiri", byHand);
    }
}
