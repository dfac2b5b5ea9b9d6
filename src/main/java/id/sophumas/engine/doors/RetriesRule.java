package id.sophumas.engine.doors;

import id.sophumas.identity.Roles;
import id.sophumas.refusal.RequestRefused;
import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;

/**
 * What has failed for good is tried again, by an administrator, a few times and at once: no attempts left would silence a timer, endless ones
 * would silence its incident, and another time would be another deadline.
 */
@Component
class RetriesRule implements DoorRule {

    private static final int MOST = 10;

    @Override
    public String name() {
        return "percobaan";
    }

    @Override
    public void check(Command<?> command, CommandContext context) {
        if (!Groups.hasAny(context, Set.of(Roles.ADMIN))) {
            throw RequestRefused.forbidden("Pekerjaan yang gagal hanya diulangi oleh administrator.");
        }
        if (CommandField.of(command, "isDueDateSet", Boolean.class)
                || CommandField.of(command, "dueDate", Object.class) != null) {
            throw RequestRefused.forbidden(
                    "Percobaan ulang tidak mengubah waktu sebuah pekerjaan, karena tenggat mengikuti"
                            + " mutu baku SOP dan waktu tayang mengikuti rilisnya. Kirim percobaan ulang tanpa dueDate.");
        }
        int retries = CommandField.of(command, "retries", Integer.class);
        if (retries < 1 || retries > MOST) {
            throw RequestRefused.forbidden(
                    "Jumlah percobaan ulang adalah 1 sampai %d, supaya pekerjaan tidak berhenti diam-diam."
                                    .formatted(MOST)
                            + " Kirim \"retries\": 1.");
        }
        if (command instanceof SetJobRetriesCmd) {
            require(context, CommandField.of(command, "jobId", String.class));
            require(context, CommandField.of(command, "jobIds", Collection.class));
            // By definition the engine itself looks for failed ones only.
        } else {
            require(context, CommandField.of(command, "ids", Collection.class));
            requireFailed(CommandField.of(command, "jobQuery", JobQuery.class));
        }
    }

    private static void requireFailed(JobQuery query) {
        if (query != null && query.list().stream().mapToInt(Job::getRetries).anyMatch(left -> left > 0)) {
            throw Closure.PERCOBAAN.refusal();
        }
    }

    private static void require(CommandContext context, Collection<?> jobs) {
        if (jobs != null) {
            jobs.forEach(job -> require(context, (String) job));
        }
    }

    /** Of a job that is not there, the engine itself says so. */
    private static void require(CommandContext context, String jobId) {
        JobEntity job = jobId == null ? null : context.getJobManager().findJobById(jobId);
        if (job != null && job.getRetries() > 0) {
            throw Closure.PERCOBAAN.refusal();
        }
    }
}
