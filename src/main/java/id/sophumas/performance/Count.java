package id.sophumas.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes executions one by one and keeps count of them by step and run, as far as they belong to the period, and by month. */
final class Count {

    private final Instant begin;
    private final Instant end;
    private final ZoneId zone;
    private final Tally all = new Tally();
    private final Map<String, Tally> steps = new HashMap<>();
    private final Map<String, FinishedStep> last = new LinkedHashMap<>();
    private final Map<String, RunTally> runs = new HashMap<>();
    private final Map<YearMonth, Tally> months = new HashMap<>();
    private final Map<YearMonth, Set<String>> runsOfMonth = new HashMap<>();

    Count(Period period, ZoneId zone) {
        this.begin = period.begin(zone);
        this.end = period.end(zone);
        this.zone = zone;
    }

    void add(FinishedStep step) {
        YearMonth month = YearMonth.from(LocalDate.ofInstant(step.finished(), zone));
        String run = step.task().processInstanceId();
        months.computeIfAbsent(month, key -> new Tally()).add(step);
        runsOfMonth.computeIfAbsent(month, key -> new HashSet<>()).add(run);
        if (isInPeriod(step.finished())) {
            all.add(step);
            steps.computeIfAbsent(step.task().stepId(), key -> new Tally()).add(step);
            last.put(step.task().stepId(), step);
            runs.computeIfAbsent(run, key -> new RunTally()).add(step);
        }
    }

    Figures all() {
        return all.figures();
    }

    Figures step(String id) {
        return steps.containsKey(id) ? steps.get(id).figures() : Figures.NONE;
    }

    /** Of each step its last execution. */
    Collection<FinishedStep> lastOfEachStep() {
        return last.values();
    }

    MonthFigures month(YearMonth month) {
        Tally tally = months.get(month);
        return new MonthFigures(
                month,
                tally == null ? Figures.NONE : tally.figures(),
                runsOfMonth.getOrDefault(month, Set.of()).size());
    }

    int runCount() {
        return runs.size();
    }

    /** So many of the runs, the one that was worked on last at the top. */
    List<RunTally> newestRuns(int most) {
        return runs.values().stream()
                .sorted(Comparator.comparing(RunTally::lastFinished).reversed())
                .limit(most)
                .toList();
    }

    private boolean isInPeriod(Instant finished) {
        return !finished.isBefore(begin) && finished.isBefore(end);
    }
}
