package id.sophumas.performance;

import java.time.Duration;
import java.time.Instant;

/** Keeps count of one run's executions. */
final class RunTally {

    private FinishedStep last;
    private int finished;
    private int late;
    private Duration worked = Duration.ZERO;

    /** Takes the next execution; they come in the order of their completion. */
    void add(FinishedStep step) {
        last = step;
        finished++;
        late += step.isWithinStandard() ? 0 : 1;
        worked = worked.plus(step.worked());
    }

    String processInstanceId() {
        return last.task().processInstanceId();
    }

    Instant lastFinished() {
        return last.finished();
    }

    RunFigures figures(int returns) {
        return new RunFigures(processInstanceId(), last.judul(), finished, late, worked, last.finished(), returns);
    }
}
