package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Caller;
import id.sophumas.refusal.RequestRefused;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's task service, with the SOP's rules in front of each completion and each change of hands. Where nobody is
 * authenticated it is the application itself that calls, and nothing is asked.
 */
class GuardedTaskService extends TaskServiceWithoutSideDoors {

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

    /** An update of the whole task may give it to somebody else by the way, or another due date than its timer's, or another name than the SOP's. */
    @Override
    public void saveTask(Task changed) {
        commandExecutor.execute(context -> {
            Optional<Caller> caller = StepGuard.caller(context);
            Optional<TaskEntity> before = stepOf(context, changed.getId());
            if (caller.isPresent() && before.isPresent()) {
                if (changed.getDelegationState() != before.get().getDelegationState()) {
                    throw delegated();
                }
                if (!Objects.equals(changed.getAssignee(), before.get().getAssignee())) {
                    throw RequestRefused.invalid(
                            "Pemegang tugas tidak diubah bersama isian lain. Serahkan tugas melalui /api/tugas/{id}/serahkan.");
                }
            }
            if (before.isPresent() && Privileged.isAsked(context)) {
                requireSameStep(before.get(), changed);
            }
            return new SaveTaskCmd(changed).execute(context);
        });
    }

    private static void requireSameStep(TaskEntity before, Task changed) {
        if (!Objects.equals(instant(before.getDueDate()), instant(changed.getDueDate()))
                || !Objects.equals(before.getName(), changed.getName())) {
            throw RequestRefused.forbidden(
                    "Nama dan tenggat sebuah langkah mengikuti SOP dan tidak diubah pada tugasnya."
                            + " Kirim \"name\" dan \"due\" sebagaimana adanya.");
        }
    }

    /** A date read from the database is of another class than one from JSON, and equal to none. */
    private static Long instant(Date date) {
        return date == null ? null : date.getTime();
    }
}
