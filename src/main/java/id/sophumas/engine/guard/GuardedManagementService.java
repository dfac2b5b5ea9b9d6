package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import id.sophumas.refusal.RequestRefused;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.impl.management.SetJobRetriesByJobsAsyncBuilderImpl;
import org.camunda.bpm.engine.impl.management.SetJobRetriesByProcessAsyncBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.management.SetJobRetriesAsyncBuilder;
import org.camunda.bpm.engine.management.SetJobRetriesBuilder;
import org.camunda.bpm.engine.management.SetJobRetriesByJobsAsyncBuilder;
import org.camunda.bpm.engine.management.SetJobRetriesByProcessAsyncBuilder;
import org.camunda.bpm.engine.management.UpdateJobDefinitionSuspensionStateSelectBuilder;
import org.camunda.bpm.engine.management.UpdateJobSuspensionStateSelectBuilder;

/**
 * The engine's management service, with the clock of the SOPs out of everybody's reach: a step's timer and its due date are one instant, a
 * delay is told when it is one, and a post goes out at the time that was released. What has failed is still tried again by hand.
 */
class GuardedManagementService extends ManagementServiceImpl {

    GuardedManagementService(ProcessEngineConfigurationImpl configuration) {
        super(configuration);
    }

    @Override
    public void setJobDuedate(String jobId, Date newDuedate) {
        requireNoTimer(jobId);
        super.setJobDuedate(jobId, newDuedate);
    }

    @Override
    public void setJobDuedate(String jobId, Date newDuedate, boolean cascade) {
        requireNoTimer(jobId);
        super.setJobDuedate(jobId, newDuedate, cascade);
    }

    /** With another attempt the engine takes another time as well, of one job or of all that a query finds. */
    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
        return new SetJobRetriesBuilderImpl(commandExecutor, retries) {
            @Override
            public SetJobRetriesBuilder dueDate(Date dueDate) {
                requireNobodyAsks();
                return super.dueDate(dueDate);
            }
        };
    }

    @Override
    public SetJobRetriesByJobsAsyncBuilder setJobRetriesByJobsAsync(int retries) {
        return new SetJobRetriesByJobsAsyncBuilderImpl(commandExecutor, retries) {
            @Override
            public SetJobRetriesAsyncBuilder dueDate(Date dueDate) {
                requireNobodyAsks();
                return super.dueDate(dueDate);
            }
        };
    }

    @Override
    public SetJobRetriesByProcessAsyncBuilder setJobRetriesByProcessAsync(int retries) {
        return new SetJobRetriesByProcessAsyncBuilderImpl(commandExecutor, retries) {
            @Override
            public SetJobRetriesByProcessAsyncBuilder dueDate(Date dueDate) {
                requireNobodyAsks();
                return super.dueDate(dueDate);
            }
        };
    }

    @Override
    public void recalculateJobDuedate(String jobId, boolean creationDateBased) {
        requireNoTimer(jobId);
        super.recalculateJobDuedate(jobId, creationDateBased);
    }

    @Override
    public void deleteJob(String jobId) {
        requireNoTimer(jobId);
        super.deleteJob(jobId);
    }

    /** A timer whose time has come may have failed, and is run again; before that it would tell of a delay that is none. */
    @Override
    public void executeJob(String jobId) {
        boolean isEarly = commandExecutor.execute(context -> timer(context, jobId)
                .map(TimerEntity::getDuedate)
                .filter(due -> due.after(ClockUtil.getCurrentTime()))
                .isPresent());
        if (isEarly) {
            // The engine's REST takes any other refusal here for a failure of the job.
            throw new AuthorizationException("Waktu timer ini belum tiba. Ia berjalan sendiri pada waktunya.");
        }
        super.executeJob(jobId);
    }

    @Override
    public UpdateJobSuspensionStateSelectBuilder updateJobSuspensionState() {
        throw stopped();
    }

    @Override
    public UpdateJobDefinitionSuspensionStateSelectBuilder updateJobDefinitionSuspensionState() {
        throw stopped();
    }

    private void requireNoTimer(String jobId) {
        if (commandExecutor.execute(context -> timer(context, jobId).isPresent())) {
            throw RequestRefused.forbidden("Tenggat mengikuti mutu baku SOP, dan waktu tayang mengikuti rilisnya;"
                    + " keduanya tidak diubah pada timernya. Jeda pelaksanaannya pada halaman /jalan/<id>"
                    + " bila sesuatu dari luar ditunggu.");
        }
    }

    private void requireNobodyAsks() {
        if (commandExecutor.execute(Privileged::isAsked)) {
            throw RequestRefused.forbidden(
                    "Percobaan ulang tidak mengubah waktu sebuah pekerjaan, karena tenggat mengikuti"
                            + " mutu baku SOP dan waktu tayang mengikuti rilisnya. Kirim percobaan ulang tanpa dueDate.");
        }
    }

    /** The timer that somebody asks for; none where the application itself does. */
    private static Optional<TimerEntity> timer(CommandContext context, String jobId) {
        if (jobId == null || !Privileged.isAsked(context)) {
            return Optional.empty();
        }
        JobEntity job = context.getJobManager().findJobById(jobId);
        return job instanceof TimerEntity timer && job.getProcessDefinitionId() != null
                ? Optional.of(timer)
                : Optional.empty();
    }

    private static RequestRefused stopped() {
        return RequestRefused.forbidden(
                "Timer dan pekerjaan SOP tidak dihentikan satu per satu, karena jamnya tetap berjalan."
                        + " Pemilik pelaksanaan menjedanya pada halaman /jalan/<id>.");
    }
}
