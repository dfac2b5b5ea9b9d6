package id.sophumas.engine.guard;

import id.sophumas.engine.doors.Closure;
import id.sophumas.engine.doors.CommandField;
import id.sophumas.engine.doors.DoorRule;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * A process of the application's own that somebody started may be ended by whom the engine lets; it leaves nothing open. A run of an SOP is
 * called off by its owner's superior, and the posting that it called with it.
 */
@Component
class OwnRunEndRule implements DoorRule {

    private final List<OwnProcess> own;

    OwnRunEndRule(List<OwnProcess> own) {
        this.own = own;
    }

    @Override
    public String name() {
        return "pembatalan";
    }

    /** Of a run that is not there, the engine itself says so. */
    @Override
    public void check(Command<?> command, CommandContext context) {
        String id = CommandField.of(command, "processInstanceId", String.class);
        ExecutionEntity run = id == null ? null : context.getExecutionManager().findExecutionById(id);
        if (run != null && !isOwn(run)) {
            throw Closure.PEMBATALAN.refusal();
        }
    }

    private boolean isOwn(ExecutionEntity run) {
        String key = run.getProcessDefinition().getKey();
        return run.getSuperExecution() == null
                && own.stream().anyMatch(process -> process.key().equals(key));
    }
}
