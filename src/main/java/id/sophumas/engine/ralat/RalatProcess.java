package id.sophumas.engine.ralat;

import id.sophumas.engine.guard.OwnProcess;
import id.sophumas.engine.guard.OwnTask;
import id.sophumas.publication.RalatStatus;
import id.sophumas.publication.Ralats;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The process {@code ralat}, at the door that the steps of SOPs pass as well. */
@Component
class RalatProcess implements OwnProcess {

    private final RalatStart start;
    private final RalatTasks tasks;
    private final Ralats ralats;

    RalatProcess(RalatStart start, RalatTasks tasks, Ralats ralats) {
        this.start = start;
        this.tasks = tasks;
        this.ralats = ralats;
    }

    @Override
    public String key() {
        return "ralat";
    }

    @Override
    public void begin(DelegateExecution execution) {
        start.begin(execution);
    }

    @Override
    public void complete(OwnTask task) {
        tasks.complete(task);
    }

    @Override
    public Optional<Set<String>> decidedOn(OwnTask task) {
        return tasks.decidedOn(task);
    }

    @Override
    public void end(DelegateExecution execution) {
        boolean refused = "tidak".equals(execution.getVariable("keputusan"))
                && !Boolean.TRUE.equals(execution.getVariable("dibatalkan"));
        ralats.close(execution.getProcessInstanceId(), refused ? RalatStatus.DITOLAK : RalatStatus.DIBATALKAN, null);
    }
}
