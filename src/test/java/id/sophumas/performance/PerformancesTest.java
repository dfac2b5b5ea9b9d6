package id.sophumas.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import id.sophumas.deadline.Databases;
import id.sophumas.deadline.ShippedCalendars;
import id.sophumas.deadline.StepTask;
import id.sophumas.sop.MutuBaku;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures against numbers counted by hand, on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PerformancesTest {

    private static final String DRAFT = "userTask_menyusun";
    private static final String REVIEW = "userTask_mereviu";
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00+07:00");
    private static final Sop SOP = new Sop(
            "sop",
            "2",
            "SOP",
            "1",
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(step(1, DRAFT, "pelaksana", "PT1H"), step(2, REVIEW, "kasubbag", "PT10M")));

    private final AtomicInteger ids = new AtomicInteger();
    private Databases databases;

    @BeforeAll
    void open() throws IOException {
        databases = new Databases();
    }

    @BeforeEach
    void empty() {
        databases
                .all()
                .forEach(database -> JdbcClient.create(database)
                        .sql("delete from langkah_selesai")
                        .update());
    }

    @AfterAll
    void close() throws IOException {
        databases.close();
    }

    List<DataSource> databases() {
        return databases.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldCountWhatAPersonWouldCount(DataSource database) {
        FinishedSteps steps = new FinishedSteps(database);
        // Drafts took 30, 60 and 90 minutes of an hour; the third was late, and the second a second attempt.
        steps.add(done("a", DRAFT, 1, "2026-10-05T08:30", 30, 60));
        steps.add(done("a", REVIEW, 1, "2026-10-05T08:40", 5, 10));
        steps.add(done("a", DRAFT, 2, "2026-10-06T10:00", 60, 60));
        steps.add(done("b", DRAFT, 1, "2026-11-02T09:30", 90, 60));
        // Of the year before, and of a step that is no more.
        steps.add(done("c", DRAFT, 1, "2025-12-31T09:30", 600, 60));
        steps.add(done("b", "userTask_lama", 1, "2026-11-03T09:30", 5, 10));

        Performance found = performances(steps, List.of()).of(select(null, "2026-01-01", "2026-12-31"));

        Figures drafts = found.steps().get(0).figures();
        assertThat(drafts.finished()).isEqualTo(3);
        assertThat(drafts.within()).isEqualTo(2);
        assertThat(drafts.shareWithin()).isCloseTo(0.667, within(0.001));
        assertThat(drafts.repeated()).isEqualTo(1);
        assertThat(drafts.median()).isEqualTo(Duration.ofMinutes(60));
        // 60 + 0.8 × 30
        assertThat(drafts.ninetieth()).isEqualTo(Duration.ofMinutes(84));
        assertThat(drafts.ninetiethShare()).isCloseTo(1.4, within(1e-9));
        assertThat(found.steps()).extracting(StepFigures::name).containsExactly(DRAFT, REVIEW, "userTask_lama");
        assertThat(found.all().finished()).isEqualTo(5);
        assertThat(found.runs()).extracting(RunFigures::processInstanceId).containsExactly("b", "a");
        assertThat(found.runs()).extracting(RunFigures::returns).containsExactly(0, 1);
        assertThat(found.runs().get(1).worked()).isEqualTo(Duration.ofMinutes(95));
        assertThat(found.months())
                .filteredOn(month -> month.figures().finished() > 0)
                .extracting(
                        MonthFigures::month,
                        MonthFigures::runs,
                        month -> month.figures().within())
                .containsExactly(
                        tuple(YearMonth.of(2025, 12), 1, 0),
                        tuple(YearMonth.of(2026, 10), 1, 3),
                        tuple(YearMonth.of(2026, 11), 1, 1));

        Performance reviewers = performances(steps, List.of()).of(select("Subbagian", "2026-10-05", "2026-10-05"));
        assertThat(reviewers.steps()).extracting(StepFigures::stepId).containsExactly(REVIEW);
        assertThat(reviewers.all().finished()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldLetTheDatabaseCountAsAPersonWould(DataSource database) {
        FinishedSteps steps = new FinishedSteps(database);
        steps.add(done("a", DRAFT, 1, "2026-10-05T08:30", 30, 60));
        steps.add(done("a", DRAFT, 2, "2026-10-06T10:00", 61, 60));
        steps.add(done("b", DRAFT, 1, "2026-10-31T23:59", 90, 60));
        steps.add(done("b", REVIEW, 1, "2026-11-01T00:00", 5, 10));
        StepLoads loads = new StepLoads(JdbcClient.create(database), Clock.fixed(NOW, ZoneId.of("Asia/Jakarta")));
        Period october = new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"));

        assertThat(loads.of("sop", null, october))
                .containsExactly(new StepLoad(
                        DRAFT, "pelaksana", null, 3, 2, 1, 2, Duration.ofMinutes(61), Duration.ofMinutes(181)));
        assertThat(loads.runs("sop", null, october)).isEqualTo(2);
        assertThat(loads.withoutVersion("sop", october)).isEqualTo(3);
        assertThat(loads.of("sop", "sop:2:1", october)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldPutTheMostLateFirstAndThePausedLast(DataSource database) {
        FinishedSteps steps = new FinishedSteps(database);
        steps.add(done("kembali", DRAFT, 1, "2026-11-20T08:00", 20, 60));
        steps.add(done("kembali", REVIEW, 1, "2026-11-20T08:10", 5, 10));
        List<OpenStep> open = List.of(
                waiting("dijeda", REVIEW, "2026-11-10T08:00", "2026-11-10T08:10", true),
                waiting("kembali", DRAFT, "2026-11-20T08:10", "2026-11-20T13:10", false),
                waiting("terlambat", REVIEW, "2026-11-19T08:10", "2026-11-19T09:30", false));

        List<RunningStep> running = performances(steps, open)
                .of(select(null, "2026-01-01", "2026-12-31"))
                .running();

        assertThat(running)
                .extracting(each -> each.step().task().processInstanceId())
                .containsExactly("terlambat", "kembali", "dijeda");
        // Friday: until 11.30, and from 13.00.
        assertThat(running)
                .extracting(RunningStep::inWords)
                .containsExactly("terlambat 1 hari 30 menit", "sisa 1 jam 40 menit", "dijeda");
        assertThat(running).extracting(RunningStep::returns).containsExactly(0, 1, 0);
        assertThat(performances(steps, open).standings(List.of(SOP))).containsExactly(new Standing(SOP, 3, 1));
    }

    private Performances performances(FinishedSteps steps, List<OpenStep> open) {
        return new Performances(
                steps,
                new RunningSteps(key -> open, steps, ShippedCalendars.read()),
                new OneSop(),
                Clock.fixed(NOW, ZoneId.of("Asia/Jakarta")));
    }

    private static Selection select(String unit, String from, String to) {
        return new Selection(SOP, unit, Set.of("kasubbag"), new Period(LocalDate.parse(from), LocalDate.parse(to)));
    }

    private FinishedStep done(String run, String step, int execution, String finished, long worked, long standard) {
        Instant end = wib(finished);
        Instant start = end.minus(Duration.ofMinutes(worked));
        return new FinishedStep(
                task(run, step),
                null,
                execution,
                "siti",
                "Judul " + run,
                "PT" + standard + "M",
                Duration.ofMinutes(standard),
                Duration.ofMinutes(worked),
                start,
                start.plus(Duration.ofMinutes(standard)),
                end);
    }

    private OpenStep waiting(String run, String step, String start, String due, boolean isPaused) {
        return new OpenStep(task(run, step), "sop:2:1", null, "Judul " + run, wib(start), wib(due), isPaused);
    }

    private StepTask task(String run, String step) {
        String role = REVIEW.equals(step) ? "kasubbag" : "pelaksana";
        return new StepTask("tugas-" + ids.incrementAndGet(), run, "sop", step, role);
    }

    private static Instant wib(String time) {
        return Instant.parse(time + ":00+07:00");
    }

    private static Step step(int position, String id, String role, String waktu) {
        return new Step(
                position,
                Integer.toString(position),
                id,
                role,
                id,
                id,
                new MutuBaku("-", waktu, "-"),
                Optional.empty(),
                false,
                false,
                List.of(),
                List.of(),
                null,
                false,
                false,
                null);
    }

    private static final class OneSop implements SopCatalogue {

        @Override
        public List<Sop> current() {
            return List.of(SOP);
        }

        @Override
        public Optional<Sop> current(String key) {
            return Optional.of(SOP);
        }

        @Override
        public Optional<Sop> ofDefinition(String processDefinitionId) {
            return Optional.of(SOP);
        }
    }
}
