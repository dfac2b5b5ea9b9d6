package id.sophumas.web.audit;

import id.sophumas.audit.PostLine;
import id.sophumas.audit.RunComment;
import id.sophumas.audit.RunDetail;
import id.sophumas.audit.RunLine;
import id.sophumas.audit.StepLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A run as exports tell it: one row of its own, one for each step done in it, one for each of its posts. */
record ExportedRun(RunDetail detail, List<Step> steps) {

    /**
     * A step of a run.
     *
     * @param ke which execution of this step in its run, beginning with 1
     * @param comments those on its task, the oldest first
     */
    record Step(RunLine run, StepLine line, int ke, StepMinutes minutes, List<RunComment> comments) {}

    /** A post of a run. */
    record Post(RunLine run, PostLine line) {}

    static ExportedRun of(RunDetail detail, StepMinutes.Calendar calendar, Instant now) {
        Map<String, Integer> executions = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        for (StepLine line : detail.steps()) {
            int ke = executions.merge(line.stepId(), 1, Integer::sum);
            List<RunComment> comments = detail.comments().stream()
                    .filter(comment -> line.taskId().equals(comment.taskId()))
                    .toList();
            steps.add(new Step(detail.run(), line, ke, StepMinutes.of(line, calendar, now), comments));
        }
        return new ExportedRun(detail, steps);
    }

    RunLine run() {
        return detail.run();
    }

    Stream<Post> posts() {
        return detail.posts().stream().map(post -> new Post(run(), post));
    }

    long lateSteps() {
        return steps.stream().filter(step -> step.minutes().isLate()).count();
    }

    long lateMinutes() {
        return steps.stream().mapToLong(step -> step.minutes().late()).sum();
    }
}
