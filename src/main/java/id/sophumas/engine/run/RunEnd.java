package id.sophumas.engine.run;

import id.sophumas.sop.SopCatalogue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What follows from the end of a run: it is judged as a whole, or it was called off and leaves its trace, however that was done. */
@Component
class RunEnd implements ExecutionListener {

    /** Asked late, as is the next: they need the engine that is being built with this. */
    private final ObjectProvider<SopCatalogue> catalogue;

    private final ObjectProvider<RunJudgement> judgement;
    private final CalledOff calledOff;

    RunEnd(ObjectProvider<SopCatalogue> catalogue, ObjectProvider<RunJudgement> judgement, CalledOff calledOff) {
        this.catalogue = catalogue;
        this.judgement = judgement;
        this.calledOff = calledOff;
    }

    @Override
    public void notify(DelegateExecution execution) {
        catalogue.getObject().ofDefinition(execution.getProcessDefinitionId()).ifPresent(sop -> {
            if (execution.isCanceled()) {
                calledOff.leaveTrace(sop, execution);
            } else {
                judgement.getObject().judge(sop, execution);
            }
        });
    }
}
