package id.sophumas.engine;

import id.sophumas.deadline.Lateness;
import id.sophumas.deadline.TaskState;
import id.sophumas.identity.SharedFilters;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Invoked by the message end event behind a task's boundary timer: the task's time has run out. */
@Component("laporKeterlambatan")
class LateDelegate implements JavaDelegate {

    /** Variable of the task by which a Camunda Form knows that it has to ask for the reason. */
    private static final String LATE = "terlambat";

    private final Lateness lateness;

    LateDelegate(Lateness lateness) {
        this.lateness = lateness;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Task task = execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(lateStep(((ExecutionEntity) execution).getActivity()))
                .singleResult();
        if (task != null) {
            String judul = Objects.toString(execution.getVariable("judul"), null);
            task.setPriority(SharedFilters.LATE_PRIORITY);
            execution.getProcessEngineServices().getTaskService().saveTask(task);
            execution.getProcessEngineServices().getTaskService().setVariableLocal(task.getId(), LATE, true);
            lateness.report(
                    new TaskState(task.getId(), task.getProcessDefinitionId(), task.getAssignee(), judul, null));
        }
    }

    /** Walks back from the end event to the boundary event: it alone has an event scope, which is the task. */
    private static String lateStep(ActivityImpl end) {
        PvmActivity activity = end;
        while (activity.getEventScope() == null) {
            activity = activity.getIncomingTransitions().get(0).getSource();
        }
        return activity.getEventScope().getId();
    }
}
