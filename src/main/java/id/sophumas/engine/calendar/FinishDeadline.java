package id.sophumas.engine.calendar;

import id.sophumas.deadline.Lateness;
import id.sophumas.deadline.TaskState;
import id.sophumas.performance.StepRecords;
import java.time.Clock;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;

/** Closes a completed task's deadline under the name of whoever completed it, claimed or not, and records what it took. */
final class FinishDeadline implements TaskListener {

    private final ObjectProvider<Lateness> lateness;
    private final StepRecords records;
    private final Clock clock;

    FinishDeadline(ObjectProvider<Lateness> lateness, StepRecords records, Clock clock) {
        this.lateness = lateness;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        String petugas = user == null ? task.getAssignee() : user;
        String judul = Objects.toString(task.getVariable("judul"), null);
        String alasan = Objects.toString(task.getVariableLocal("alasanKeterlambatan"), null);
        TaskState state = new TaskState(task.getId(), task.getProcessDefinitionId(), petugas, judul, alasan);
        lateness.getObject().finish(state);
        records.finish(state, clock.instant());
    }
}
