package id.sophumas.performance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts executions: how many there were, how many within mutu baku, and what they took. */
final class Tally {

    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private int within;
    private int repeated;

    void add(FinishedStep step) {
        double worked = step.worked().toSeconds();
        seconds.add(worked);
        shares.add(worked / Math.max(1, step.standard().toSeconds()));
        within += step.isWithinStandard() ? 1 : 0;
        repeated += step.execution() > 1 ? 1 : 0;
    }

    Figures figures() {
        if (seconds.isEmpty()) {
            return Figures.NONE;
        }
        seconds.sort(null);
        shares.sort(null);
        return new Figures(
                seconds.size(),
                within,
                repeated,
                Duration.ofSeconds(Math.round(Percentile.of(0.5, seconds))),
                Duration.ofSeconds(Math.round(Percentile.of(0.9, seconds))),
                Percentile.of(0.5, shares),
                Percentile.of(0.9, shares));
    }
}
