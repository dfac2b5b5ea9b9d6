package id.sophumas.engine.run;

import id.sophumas.deadline.FinishedRun;
import id.sophumas.deadline.FinishedRun.Stretch;
import id.sophumas.deadline.RunTotals;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What follows from the end of a run: it is judged as a whole. A run that was called off is not. */
@Component
class RunEnd implements ExecutionListener {

    /** Where the posting process waits for the time that a release asked for. */
    private static final String AIR_TIME = "catchEvent_waktuTayangTiba";

    /** Asked late, as is the next: they need the engine that is being built with this. */
    private final ObjectProvider<SopCatalogue> catalogue;

    private final ObjectProvider<RunTotals> totals;
    private final Clock clock;

    RunEnd(ObjectProvider<SopCatalogue> catalogue, ObjectProvider<RunTotals> totals, Clock clock) {
        this.catalogue = catalogue;
        this.totals = totals;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            catalogue
                    .getObject()
                    .ofDefinition(execution.getProcessDefinitionId())
                    .ifPresent(sop -> judge(sop, execution));
        }
    }

    private void judge(Sop sop, DelegateExecution execution) {
        HistoryService history = execution.getProcessEngineServices().getHistoryService();
        String run = execution.getProcessInstanceId();
        HistoricProcessInstance started = history.createHistoricProcessInstanceQuery()
                .processInstanceId(run)
                .singleResult();
        if (started != null) {
            totals.getObject()
                    .judge(new FinishedRun(
                            run, sop, started.getStartTime().toInstant(), clock.instant(), airTimes(history, run)));
        }
    }

    private static List<Stretch> airTimes(HistoryService history, String run) {
        return history.createHistoricProcessInstanceQuery().superProcessInstanceId(run).list().stream()
                .flatMap(posting -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(posting.getId())
                        .activityId(AIR_TIME)
                        .finished()
                        .list()
                        .stream())
                .map(wait -> new Stretch(
                        wait.getStartTime().toInstant(), wait.getEndTime().toInstant()))
                .toList();
    }
}
