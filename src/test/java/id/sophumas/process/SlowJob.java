package id.sophumas.process;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/** A job at the end of which, before the engine writes down what it came to, something else happens. */
final class SlowJob {

    private SlowJob() {}

    /** Runs the job, then the other work as if in another thread, and then lets the engine write. */
    static void run(ProcessEngine engine, String jobId, Callable<?> meanwhile) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) -> {
                    new ExecuteJobsCmd(jobId, new JobFailureCollector(jobId)).execute(context);
                    return call(meanwhile);
                });
    }

    private static Object call(Callable<?> meanwhile) {
        try {
            return meanwhile.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
