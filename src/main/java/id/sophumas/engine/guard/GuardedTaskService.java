package id.sophumas.engine.guard;

import id.sophumas.refusal.RequestRefused;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service, with the SOP's rules in front of each completion and the ways around them closed. */
class GuardedTaskService extends TaskServiceImpl {

    private final StepGuard guard;

    GuardedTaskService(StepGuard guard) {
        this.guard = guard;
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
        return commandExecutor.execute(context -> new CompleteTaskCmd(
                        taskId, guard.approve(context, taskId, variables), returnVariables, deserializeValues)
                .execute(context));
    }

    /** Whoever claims a task claims it for himself; to give it to somebody else is a disposition. */
    @Override
    public void claim(String taskId, String userId) {
        commandExecutor.execute(context -> {
            String caller = context.getAuthenticatedUserId();
            if (userId != null && caller != null && !caller.equals(userId)) {
                throw RequestRefused.forbidden("Tugas hanya dapat diambil untuk diri sendiri.");
            }
            guard.makeWay(context, taskId);
            return new ClaimTaskCmd(taskId, userId).execute(context);
        });
    }

    @Override
    public void resolveTask(String taskId) {
        throw aroundTheRules();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        throw aroundTheRules();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw aroundTheRules();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        throw aroundTheRules();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw aroundTheRules();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw aroundTheRules();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw aroundTheRules();
    }

    private static RequestRefused aroundTheRules() {
        return RequestRefused.invalid("Langkah SOP hanya dapat diselesaikan melalui formulirnya.");
    }
}
