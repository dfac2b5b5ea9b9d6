package id.sophumas.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Times the calendar's questions, as ratios to what {@code java.time} takes for the same day on the clock. The mutu baku are of the SOPs' kind. Run by {@code mvn verify -Pukur}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkingCalendarBench {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingCalendarBench.class);
    private static final int QUESTIONS = 1 << 12;
    private static final List<WorkingDuration> DURATIONS =
            List.of("PT10M", "PT30M", "PT180M", "P1D", "P1DT3H", "P3D").stream()
                    .map(WorkingDuration::parse)
                    .toList();

    private final Instant[] given = new Instant[QUESTIONS];
    private final Instant[] later = new Instant[QUESTIONS];
    private WorkingCalendar calendar;
    private int next;

    /** The same questions in every run. */
    @Setup
    public void ask() {
        calendar = BundledCalendar.read();
        ZoneId zone = calendar.zone();
        Random random = new Random(1);
        LocalDateTime first = LocalDateTime.parse("2026-01-02T00:00");
        for (int i = 0; i < QUESTIONS; i++) {
            LocalDateTime minute = first.plusMinutes(random.nextInt(350 * 24 * 60));
            given[i] = minute.atZone(zone).toInstant();
            later[i] = minute.plusYears(10).atZone(zone).toInstant();
        }
    }

    @Benchmark
    public Instant due() {
        int i = question();
        return calendar.due(given[i], DURATIONS.get(i % DURATIONS.size()));
    }

    /** Nothing but the same time of the next day on the clock. */
    @Benchmark
    public Instant nextDayOnTheClock() {
        return given[question()].atZone(calendar.zone()).plusDays(1).toInstant();
    }

    @Benchmark
    public Duration betweenOverTenYears() {
        int i = question();
        return calendar.between(given[i], later[i]);
    }

    private int question() {
        next = (next + 1) % QUESTIONS;
        return next;
    }

    @Test
    void measureTheCalendar() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("\\." + WorkingCalendarBench.class.getSimpleName() + "\\.")
                        .build())
                .run();
        double clock = nanoseconds(results, "nextDayOnTheClock");
        LOG.info(
                "\n{}",
                results.stream()
                        .map(result -> result.getPrimaryResult().getLabel())
                        .map(name -> "%-20s %10.0f ns, %5.1f times java.time"
                                .formatted(name, nanoseconds(results, name), nanoseconds(results, name) / clock))
                        .collect(Collectors.joining("\n")));
    }

    private static double nanoseconds(Collection<RunResult> results, String name) {
        return results.stream()
                .map(RunResult::getPrimaryResult)
                .filter(result -> result.getLabel().equals(name))
                .findFirst()
                .orElseThrow()
                .getScore();
    }
}
