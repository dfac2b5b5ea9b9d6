package id.sophumas.engine.doors;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.springframework.stereotype.Component;

/**
 * A job that was not begun has not failed. To the engine a refusal to run a job by hand is a failed attempt: somebody without any right could
 * ask until none is left, and the step's timer would never fire.
 */
@Component
class FailureRule implements DoorRule {

    @Override
    public String name() {
        return "kegagalan";
    }

    @Override
    public void check(Command<?> command, CommandContext context) {
        // What failed is noted by whoever ran it.
    }

    @Override
    public Command<?> instead(Command<?> command) {
        boolean isRefused = CommandField.of(command, "jobFailureCollector", JobFailureCollector.class)
                        .getFailure()
                instanceof RefusedExecution;
        return isRefused ? context -> null : command;
    }
}
