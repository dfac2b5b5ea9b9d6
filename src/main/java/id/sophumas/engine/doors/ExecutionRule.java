package id.sophumas.engine.doors;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * A job is run by hand by whoever may, where its run goes on and its time has come. Before that a timer would tell of a delay that is none, or
 * post something before the time that was released.
 */
@Component
class ExecutionRule implements DoorRule {

    @Override
    public String name() {
        return "menjalankan";
    }

    /** Of a job that is not there, the engine itself says so. */
    @Override
    public void check(Command<?> command, CommandContext context) {
        String id = CommandField.of(command, "jobId", String.class);
        JobEntity job = id == null ? null : context.getJobManager().findJobById(id);
        if (job == null) {
            return;
        }
        requireRight(context, job);
        if (job instanceof TimerEntity
                && job.getDuedate() != null
                && job.getDuedate().after(ClockUtil.getCurrentTime())) {
            throw new RefusedExecution("Waktu timer ini belum tiba. Ia berjalan sendiri pada waktunya.");
        }
        if (job.isSuspended()) {
            throw new RefusedExecution(
                    "Pelaksanaan SOP ini sedang dijeda. Pemiliknya melanjutkannya pada halaman /jalan/<id>.");
        }
    }

    private static void requireRight(CommandContext context, JobEntity job) {
        try {
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkUpdateJob(job));
        } catch (AuthorizationException notTheirs) {
            throw new RefusedExecution("Pekerjaan mesin hanya dijalankan oleh administrator."
                    + " Sampaikan kepada administrator bila sesuatu berhenti.");
        }
    }
}
