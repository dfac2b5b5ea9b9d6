package id.sophumas.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.deadline.Databases;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search finds, on both databases, what going through all runs one by one finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunSearchTest {

    /** More than are counted. */
    private static final int RUNS = 1200;

    private static final int SEARCHES = 40;

    private Databases databases;
    private List<RunFacts> runs;

    @BeforeAll
    void write() throws IOException, SQLException {
        databases = new Databases();
        ManyRuns many = new ManyRuns(RUNS);
        runs = IntStream.rangeClosed(1, RUNS).mapToObj(many::facts).toList();
        for (DataSource database : databases.all()) {
            many.writeInto(database);
        }
    }

    @AfterAll
    void close() throws IOException {
        databases.close();
    }

    Stream<RunSearch> searches() {
        return databases.all().stream().map(database -> {
            JdbcClient jdbc = JdbcClient.create(database);
            return new RunSearch(jdbc, new RunRows(jdbc, new JdbcTemplate(database)));
        });
    }

    @ParameterizedTest
    @MethodSource("searches")
    void shouldFindWhatGoingThroughAllRunsFinds(RunSearch search) {
        Random random = new Random(5);
        for (int number = 0; number < SEARCHES; number++) {
            RunQuery query = query(random);
            List<String> expected =
                    ids(query, Comparator.comparing(RunLine::mulai).reversed());

            List<String> found = new ArrayList<>();
            FoundRuns runs = search.forEach(query, lines -> lines.forEach(run -> found.add(run.processInstanceId())));
            List<String> again = new ArrayList<>();
            search.again(runs, lines -> lines.forEach(run -> again.add(run.processInstanceId())));

            assertThat(found).as(query.toString()).isEqualTo(expected);
            assertThat(again).isEqualTo(expected);
            RunPage page = search.page(query, RunOrder.MULAI, true, 3, 10);
            assertThat(ids(page)).isEqualTo(slice(expected, 3, 10));
            assertThat(page.jumlah()).isEqualTo(Math.min(expected.size(), RunSearch.COUNTED));
            assertThat(page.lebih()).isEqualTo(expected.size() > RunSearch.COUNTED);
        }
    }

    @ParameterizedTest
    @MethodSource("searches")
    void shouldSortFewAndManyAlike(RunSearch search) {
        RunQuery few = new RunQuery("sop1", null, null, null, null, null, null, null, true, null, null);
        RunQuery since = new RunQuery(
                null, null, null, null, null, ManyRuns.FIRST.plus(Duration.ofHours(10)), null, null, null, null, null);
        for (RunQuery query : List.of(few, since, RunQuery.all())) {
            assertThat(ids(search.page(query, RunOrder.SELESAI, false, 20, 30)))
                    .isEqualTo(slice(ids(query, byStart(RunSearchTest::end)), 20, 30));
            assertThat(ids(search.page(query, RunOrder.TERLAMBAT, true, 0, 50)))
                    .isEqualTo(slice(ids(query, byStart(RunLine::terlambat).reversed()), 0, 50));
            assertThat(ids(search.page(query, RunOrder.MULAI, false, 5, 5)))
                    .isEqualTo(slice(ids(query, Comparator.comparing(RunLine::mulai)), 5, 5));
        }
    }

    /** Some of all that can be asked for, in every combination that chance makes. */
    private static RunQuery query(Random random) {
        Instant from = random.nextInt(4) == 0 ? ManyRuns.FIRST.plus(Duration.ofHours(random.nextInt(400))) : null;
        return new RunQuery(
                random.nextInt(3) == 0 ? "SOP" + random.nextInt(ManyRuns.SOPS) : null,
                random.nextInt(5) == 0 ? "ot.01.02-07" + (random.nextBoolean() ? random.nextInt(6) : "") : null,
                random.nextInt(4) == 0 ? word(random) : null,
                random.nextInt(5) == 0 ? "orang" + random.nextInt(ManyRuns.PEOPLE) : null,
                random.nextInt(5) == 0 ? "peran" + random.nextInt(ManyRuns.SOPS) + random.nextInt(5) : null,
                from,
                from != null && random.nextBoolean() ? from.plus(Duration.ofDays(5)) : null,
                random.nextInt(5) == 0 ? RunStatus.values()[random.nextInt(3)] : null,
                random.nextInt(5) == 0 ? random.nextBoolean() : null,
                random.nextInt(5) == 0 ? "portal" : null,
                random.nextInt(4) == 0 ? word(random) + " " + word(random) : null);
    }

    private static String word(Random random) {
        return List.of("rapat", "PE", "seminar,", "p", "ke-12", "menteri nasional", "%", "tiada", "nota")
                .get(random.nextInt(9));
    }

    private List<String> ids(RunQuery query, Comparator<RunLine> order) {
        return runs.stream()
                .filter(run -> matches(run, query))
                .map(RunFacts::line)
                .sorted(order)
                .map(RunLine::processInstanceId)
                .toList();
    }

    private static List<String> ids(RunPage page) {
        return page.runs().stream().map(RunLine::processInstanceId).toList();
    }

    private static List<String> slice(List<String> all, int offset, int size) {
        return all.stream().skip(offset).limit(size).toList();
    }

    private static <T extends Comparable<T>> Comparator<RunLine> byStart(Function<RunLine, T> key) {
        return Comparator.comparing(key).thenComparing(RunLine::mulai);
    }

    private static Instant end(RunLine run) {
        return run.selesai() == null ? Instant.MAX : run.selesai();
    }

    private static boolean matches(RunFacts run, RunQuery query) {
        RunLine line = run.line();
        return (query.sop() == null || line.sopKey().equalsIgnoreCase(query.sop()))
                && (query.nomor() == null || line.nomor().toLowerCase().startsWith(query.nomor()))
                && hasWords(line.judul(), query.judul())
                && hasWords(
                        String.join(
                                " ",
                                line.judul(),
                                line.nomor(),
                                line.sopNama(),
                                line.processInstanceId(),
                                run.texts().get(0)),
                        query.teks())
                && run.participants().stream()
                        .anyMatch(each -> (query.orang() == null
                                        || query.orang().equals(each.orang()))
                                && (query.peran() == null || query.peran().equals(each.peran())))
                && (query.dari() == null || !line.mulai().isBefore(query.dari()))
                && (query.sampai() == null || line.mulai().isBefore(query.sampai()))
                && (query.status() == null || line.status() == query.status())
                && (query.terlambat() == null || line.terlambat() > 0 == query.terlambat())
                && (query.kanal() == null || line.kanal().contains(query.kanal()));
    }

    private static boolean hasWords(String text, String wanted) {
        if (wanted == null) {
            return true;
        }
        Set<String> words = InnerWords.with(Words.of(text));
        return Words.of(wanted).stream().allMatch(each -> words.stream().anyMatch(word -> word.startsWith(each)));
    }
}
