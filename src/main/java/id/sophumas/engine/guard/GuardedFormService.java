package id.sophumas.engine.guard;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, with the SOP's rules in front of each form that completes a task. */
class GuardedFormService extends FormServiceImpl {

    private final StepGuard guard;

    GuardedFormService(StepGuard guard) {
        this.guard = guard;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        submit(taskId, properties, false, false);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return submit(taskId, properties, true, deserializeValues);
    }

    private VariableMap submit(
            String taskId, Map<String, Object> properties, boolean returnVariables, boolean deserializeValues) {
        return new CompletionCommand(commandExecutor)
                .execute(context -> new SubmitTaskFormCmd(
                                taskId, guard.approve(context, taskId, properties), returnVariables, deserializeValues)
                        .execute(context));
    }
}
