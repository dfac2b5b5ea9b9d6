package id.sophumas.engine.run;

import id.sophumas.deadline.FinishedRun;
import id.sophumas.deadline.FinishedRun.Stretch;
import id.sophumas.deadline.RunTotals;
import id.sophumas.sop.Sop;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** Has a run that has come to its end judged against the SOP's total. */
@Component
class RunJudgement {

    /** Where the posting process waits for the time that a release asked for. */
    private static final String AIR_TIME = "catchEvent_waktuTayangTiba";

    private final RunTotals totals;
    private final Clock clock;

    RunJudgement(RunTotals totals, Clock clock) {
        this.totals = totals;
        this.clock = clock;
    }

    /** Whoever completes the last step need not be allowed to read the history of the run. */
    void judge(Sop sop, DelegateExecution execution) {
        Context.getCommandContext().runWithoutAuthorization(() -> {
            judgeAsItself(sop, execution);
            return null;
        });
    }

    private void judgeAsItself(Sop sop, DelegateExecution execution) {
        HistoryService history = execution.getProcessEngineServices().getHistoryService();
        String run = execution.getProcessInstanceId();
        HistoricProcessInstance started = history.createHistoricProcessInstanceQuery()
                .processInstanceId(run)
                .singleResult();
        if (started != null) {
            totals.judge(new FinishedRun(
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
