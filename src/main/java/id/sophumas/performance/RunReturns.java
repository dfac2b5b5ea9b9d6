package id.sophumas.performance;

import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often runs were sent back, over all their time and whichever unit is looked at. */
final class RunReturns {

    private final Sop sop;
    private final FinishedSteps finished;

    RunReturns(Sop sop, FinishedSteps finished) {
        this.sop = sop;
        this.finished = finished;
    }

    List<RunFigures> of(List<RunTally> runs) {
        Map<String, List<FinishedStep>> done =
                done(runs.stream().map(RunTally::processInstanceId).toList());
        return runs.stream()
                .map(run -> run.figures(count(done.get(run.processInstanceId()).stream()
                        .map(step -> step.task().stepId())
                        .toList())))
                .toList();
    }

    /** By run; the steps that wait count as begun. */
    Map<String, Integer> ofOpen(List<OpenStep> open) {
        Map<String, List<OpenStep>> waiting =
                open.stream().collect(Collectors.groupingBy(step -> step.task().processInstanceId()));
        Map<String, List<FinishedStep>> done = done(waiting.keySet());
        return waiting.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        run -> count(begun(done.getOrDefault(run.getKey(), List.of()), run.getValue()))));
    }

    private static List<String> begun(List<FinishedStep> done, List<OpenStep> waiting) {
        return Stream.concat(
                        done.stream().map(step -> step.task().stepId()),
                        waiting.stream()
                                .sorted(Comparator.comparing(OpenStep::start))
                                .map(step -> step.task().stepId()))
                .toList();
    }

    private int count(List<String> steps) {
        return Returns.count(steps, id -> sop.step(id).map(Step::position).orElse(0));
    }

    private Map<String, List<FinishedStep>> done(Collection<String> runs) {
        return finished.ofRuns(runs).stream()
                .collect(Collectors.groupingBy(step -> step.task().processInstanceId()));
    }
}
