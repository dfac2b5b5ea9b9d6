package id.sophumas.performance;

import id.sophumas.sop.MutuBaku;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts how SOPs fare, from what was recorded with each completed step. */
@Service
public class Performances {

    private final FinishedSteps finished;
    private final RunningSteps running;
    private final SopCatalogue catalogue;
    private final Clock clock;
    private final ZoneId zone;

    Performances(FinishedSteps finished, RunningSteps running, SopCatalogue catalogue, Clock clock) {
        this.finished = finished;
        this.running = running;
        this.catalogue = catalogue;
        this.clock = clock;
        this.zone = clock.getZone();
    }

    /** How the SOP fares, at this moment. */
    @Transactional(readOnly = true)
    public Performance of(Selection selection) {
        Instant now = clock.instant();
        Period period = selection.period();
        List<YearMonth> months = period.trendMonths(LocalDate.ofInstant(now, zone));
        Instant begin = earlier(months.get(0).atDay(1).atStartOfDay(zone).toInstant(), period.begin(zone));
        Count count = new Count(period, zone);
        finished.each(selection.sop().key(), begin, period.end(zone), step -> {
            if (selection.contains(step.task().role())) {
                count.add(step);
            }
        });
        List<RunTally> runs = count.newestRuns(Performance.MOST_RUNS);
        return new Performance(
                selection,
                now,
                running.of(selection, now),
                count.all(),
                steps(selection, count),
                months.stream().map(count::month).toList(),
                new RunReturns(selection.sop(), finished).of(runs),
                count.runCount());
    }

    /** How each of these SOPs stands now, the one with the most late steps first, then the one with the most that wait. */
    public List<Standing> standings(List<Sop> sops) {
        Instant now = clock.instant();
        return sops.stream()
                .map(sop -> running.count(sop, now))
                .sorted(Comparator.comparing(Standing::late)
                        .thenComparing(Standing::running)
                        .reversed())
                .toList();
    }

    /** Hands over the executions completed in the period one by one, in the order of their completion; however many they are. */
    @Transactional(readOnly = true)
    public void each(Selection selection, Consumer<FinishedStep> reader) {
        Period period = selection.period();
        finished.each(selection.sop().key(), period.begin(zone), period.end(zone), step -> {
            if (selection.contains(step.task().role())) {
                reader.accept(step);
            }
        });
    }

    private List<StepFigures> steps(Selection selection, Count count) {
        Sop sop = selection.sop();
        List<StepFigures> figures = new ArrayList<>(sop.steps().stream()
                .filter(step -> selection.contains(step.role()))
                .map(step -> figures(step, step.mutuBaku(), count.step(step.id())))
                .toList());
        count.lastOfEachStep().stream()
                .filter(last -> sop.step(last.task().stepId()).isEmpty())
                .map(last -> formerStep(last, count.step(last.task().stepId())))
                .forEach(figures::add);
        return figures;
    }

    private static StepFigures figures(Step step, MutuBaku standard, Figures figures) {
        return new StepFigures(step.id(), step.urut(), step.name(), step.role(), standard.waktu(), figures);
    }

    private StepFigures formerStep(FinishedStep last, Figures figures) {
        String id = last.task().stepId();
        String name = Optional.ofNullable(last.processDefinitionId())
                .flatMap(catalogue::ofDefinition)
                .flatMap(sop -> sop.step(id))
                .map(Step::name)
                .orElse(id);
        return new StepFigures(id, "", name, last.task().role(), null, figures);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
