package id.sophumas.engine.guard;

import id.sophumas.engine.doors.CommandField;
import id.sophumas.engine.doors.DoorRule;
import id.sophumas.refusal.RequestRefused;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** The engine lets everybody comment on what they can see, auditors included; a comment is for those who work on the task, and on that task. */
@Component
class WorkersRule implements DoorRule {

    @Override
    public String name() {
        return "komentar";
    }

    /** Of a task that is not there, the engine itself says so: our refusal would be taken for a wrong request on the way out. */
    @Override
    public void check(Command<?> command, CommandContext context) {
        String taskId = CommandField.of(command, "taskId", String.class);
        String run = CommandField.of(command, "processInstanceId", String.class);
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (run != null && (task == null || !run.equals(task.getProcessInstanceId()))) {
            throw RequestRefused.forbidden("Komentar dan lampiran ditulis pada tugas yang dikerjakan, tidak pada"
                    + " pelaksanaan lain. Hapus processInstanceId.");
        }
        if (task != null) {
            requireWork(context, task);
        }
        if (command instanceof AddCommentCmd) {
            String message = CommandField.of(command, "message", String.class);
            if (message != null) {
                TextRule.check(Map.of("komentar", message));
            }
        }
    }

    private static void requireWork(CommandContext context, TaskEntity task) {
        try {
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkTaskWork(task));
        } catch (AuthorizationException notTheirs) {
            throw RequestRefused.forbidden(
                    "Komentar dan lampiran hanya dapat ditulis oleh yang mengerjakan tugas ini.");
        }
    }
}
