package id.sophumas.audit;

import java.time.Instant;
import java.util.List;

/**
 * A run with all that was done in it, as exports tell it.
 *
 * @param steps its tasks, in the order they were given
 * @param posts what it posted, in the order it was begun
 * @param comments what was written beside it and its tasks, the oldest first
 * @param penyetuju user id of who gave the approval that stands; null where none does, as is the next
 * @param menitLewatTotal working minutes by which the whole run was longer than the SOP allows; 0 where it was not, and while it runs
 */
public record RunDetail(
        RunLine run,
        List<StepLine> steps,
        List<PostLine> posts,
        List<RunComment> comments,
        String penyetuju,
        Instant disetujui,
        long menitLewatTotal) {}
