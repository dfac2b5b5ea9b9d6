package id.sophumas.engine.posting;

import id.sophumas.publication.PostingFailed;
import id.sophumas.publication.PostingFailed.Kind;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Retries as the BPMN's cycle says, but for what only the failure knows: a platform's own wait replaces the cycle's, what waits for a person
 * becomes an incident at once, and going on with the next readers costs no try.
 */
class PostingRetry extends DefaultJobRetryCmd {

    private static final long serialVersionUID = 1L;

    /** A reset a month ahead is a platform's mistake or a forged header; a person should not wait for it unseen. */
    private static final Duration LONGEST = Duration.ofDays(2);

    PostingRetry(String jobId, Throwable exception) {
        super(jobId, exception);
    }

    @Override
    protected void executeCustomStrategy(CommandContext context, JobEntity job, ActivityImpl activity)
            throws Exception {
        super.executeCustomStrategy(context, job, activity);
        adapt(job);
    }

    @Override
    protected void executeStandardStrategy(CommandContext context) {
        super.executeStandardStrategy(context);
        JobEntity job = getJob();
        if (job != null) {
            adapt(job);
        }
    }

    private void adapt(JobEntity job) {
        if (exception instanceof OptimisticLockingException) {
            // Two channels of one release ended at the same moment: no failure of either, so no pause.
            job.setDuedate(null);
            return;
        }
        Optional<PostingFailed> failed = posting(exception);
        if (failed.filter(PostingFailed::waitsForPerson).isPresent()) {
            job.setRetries(0);
        } else if (failed.filter(each -> each.kind() == Kind.PARTLY).isPresent()) {
            job.setRetries(job.getRetries() + 1);
            job.setDuedate(due(Duration.ZERO));
        } else {
            failed.flatMap(PostingFailed::retryAfter).ifPresent(wait -> job.setDuedate(due(wait)));
        }
    }

    private static Date due(Duration wait) {
        Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        return new Date(ClockUtil.getCurrentTime().getTime() + bounded.toMillis());
    }

    private static Optional<PostingFailed> posting(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof PostingFailed failed) {
                return Optional.of(failed);
            }
        }
        return Optional.empty();
    }
}
