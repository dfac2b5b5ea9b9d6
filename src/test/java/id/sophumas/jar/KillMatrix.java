package id.sophumas.jar;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.jar.KillCase.When;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * The packaged application is killed before, during and after the publishing call of every channel: nothing is posted twice, nothing is lost,
 * and what nobody can know is shown to a person. {@code mvn verify -Ppadam} runs this and prints its table; {@code -Dpadam.menit=15} begins no
 * more kills after so many minutes.
 */
@ExtendWith(OwnThreads.class)
class KillMatrix {

    private static final Path TABLE = Path.of("target", "padam.md");

    /** What is left in SENDING is found by the sweep, mostly before the engine comes to its job. */
    private static final String SWEPT = "sop.publication.check=1s";

    /** It is found by the engine's job alone. */
    private static final String UNSWEPT = "sop.publication.check=1h";

    private static final int ENOUGH = 200;

    @TempDir
    static Path directory;

    private final Instant until = Instant.now().plus(Duration.ofMinutes(Long.getLong("padam.menit", 120)));
    private final KillTable table = new KillTable();

    @Test
    void shouldPostEverythingOnceHoweverOftenItIsKilled() throws Exception {
        Unpacked app = Unpacked.into(Files.createDirectory(directory.resolve("jar")));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            List<Callable<Void>> lanes = List.of(
                    () -> onH2(app, "h2-satu", SWEPT, kills(0, 2)),
                    () -> onH2(app, "h2-dua", UNSWEPT, kills(1, 3)),
                    () -> onPostgres(app, postgres, both(killsOfPortal(), kills(4))));
            ExecutorService threads = Executors.newFixedThreadPool(lanes.size());
            try {
                for (Future<Void> lane : threads.invokeAll(lanes)) {
                    lane.get();
                }
            } finally {
                threads.shutdownNow();
                Files.writeString(TABLE, table.text());
                LoggerFactory.getLogger(KillMatrix.class).info("What the kills left behind:\n{}", table.text());
            }
        }
        assertThat(table.rows()).hasSizeGreaterThanOrEqualTo(System.getProperty("padam.menit") == null ? ENOUGH : 1);
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(row.delivered()).as("%s", row).isEqualTo(row.intended());
            assertThat(row.doubled()).as("%s", row).isZero();
            assertThat(row.lost()).as("%s", row).isZero();
            assertThat(row.looked() || row.asked() || !row.kill().isInCall())
                    .as("nobody looked what became of the call: %s", row)
                    .isTrue();
            assertThat(row.asked() && !Platforms.isUntold(row.kill().kanal()))
                    .as("a person was asked for what a machine can see: %s", row)
                    .isFalse();
        });
    }

    /**
     * By turns, so that a post which waits for its next try is not taken for the next one on its channel. The portal can be stopped halfway on
     * PostgreSQL only, and is killed there as often as the others everywhere.
     */
    private static List<KillCase> kills(int... rounds) {
        List<KillCase> kills = new ArrayList<>();
        for (int round : rounds) {
            for (When when : When.values()) {
                Platforms.channels().stream()
                        .filter(kanal -> !kanal.equals(Platforms.PORTAL))
                        .forEach(kanal -> kills.add(new KillCase(kanal, when, round)));
            }
        }
        return kills;
    }

    private static List<KillCase> killsOfPortal() {
        return IntStream.range(0, 4)
                .boxed()
                .flatMap(round -> Stream.of(When.PREPARING, When.RECEIVED, When.DONE, When.RECORDED)
                        .map(when -> new KillCase(Platforms.PORTAL, when, round)))
                .toList();
    }

    private static List<KillCase> both(List<KillCase> some, List<KillCase> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Void onH2(Unpacked app, String name, String sweep, List<KillCase> kills) throws Exception {
        return run(app, name, null, List.of(sweep), kills);
    }

    private Void onPostgres(Unpacked app, EmbeddedPostgres postgres, List<KillCase> kills) throws Exception {
        return run(
                app,
                "postgres",
                postgres.getPostgresDatabase(),
                List.of(
                        SWEPT,
                        "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.username=postgres"),
                kills);
    }

    private Void run(Unpacked app, String name, DataSource database, List<String> settings, List<KillCase> kills)
            throws Exception {
        Path home = Files.createDirectory(directory.resolve(name));
        try (KillLane lane = new KillLane(home, app, database, settings, table)) {
            lane.run(kills, until);
        }
        return null;
    }
}
