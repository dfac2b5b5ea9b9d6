package id.sophumas.engine.guard;

import id.sophumas.identity.Caller;
import id.sophumas.refusal.RequestRefused;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's task service, with the SOP's rules in front of each completion and each change of hands. Where nobody is
 * authenticated it is the application itself that calls, and nothing is asked.
 */
class GuardedTaskService extends TaskServiceImpl {

    private final StepGuard guard;
    private final Assignments assignments;

    GuardedTaskService(StepGuard guard, Assignments assignments) {
        this.guard = guard;
        this.assignments = assignments;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        complete(taskId, variables, false, false);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return complete(taskId, variables, true, deserializeValues);
    }

    private VariableMap complete(
            String taskId, Map<String, Object> variables, boolean returnVariables, boolean deserializeValues) {
        return new CompletionCommand(commandExecutor)
                .execute(context -> new CompleteTaskCmd(
                                taskId, guard.approve(context, taskId, variables), returnVariables, deserializeValues)
                        .execute(context));
    }

    /** Whoever claims a task claims it for himself; to give it to somebody else is to hand it over. */
    @Override
    public void claim(String taskId, String userId) {
        if (userId == null) {
            setAssignee(taskId, null);
            return;
        }
        commandExecutor.execute(context -> {
            Optional<Caller> caller = StepGuard.caller(context);
            if (caller.isPresent() && !caller.get().id().equals(userId)) {
                throw RequestRefused.forbidden("Tugas hanya dapat diambil untuk diri sendiri.");
            }
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (caller.isPresent() && task != null) {
                assignments.beforeClaim(context, task, caller.get());
            }
            return new ClaimTaskCmd(taskId, userId).execute(context);
        });
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        boolean isDone = commandExecutor.execute(context -> {
            Optional<Caller> caller = StepGuard.caller(context);
            Optional<TaskEntity> task = stepOf(context, taskId);
            if (caller.isEmpty() || task.isEmpty()) {
                return false;
            }
            reassign(context, task.get(), userId, caller.get());
            return true;
        });
        if (!isDone) {
            super.setAssignee(taskId, userId);
        }
    }

    private void reassign(CommandContext context, TaskEntity task, String userId, Caller caller) {
        if (Objects.equals(task.getAssignee(), userId)) {
            return;
        }
        if (userId == null) {
            assignments.giveBack(context, task, caller, null);
        } else if (task.getAssignee() == null && userId.equals(caller.id())) {
            claim(task.getId(), userId);
        } else {
            assignments.handOver(context, task, userId, caller, null);
        }
    }

    /** The task, where it is one of a process. */
    private static Optional<TaskEntity> stepOf(CommandContext context, String taskId) {
        return Optional.ofNullable(taskId)
                .map(id -> context.getTaskManager().findTaskById(id))
                .filter(task -> task.getProcessDefinitionId() != null);
    }
}
