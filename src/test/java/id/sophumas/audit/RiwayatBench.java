package id.sophumas.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the first page of Riwayat for every filter over 200,000 runs, on H2 and on PostgreSQL, beside a trivial query of the same run;
 * asserts nothing, because a loaded machine would make a liar of it. Run by {@code mvn verify -Pukur -Dit.test=RiwayatBench}; fewer runs by
 * {@code -Dukur.proses=...}.
 */
class RiwayatBench {

    private static final Logger LOG = LoggerFactory.getLogger(RiwayatBench.class);
    private static final int RUNS = Integer.getInteger("ukur.proses", 200_000);
    private static final int WARM = 5;
    private static final int TIMES = 40;
    private static final int SIZE = 25;

    @TempDir
    static Path folder;

    @Test
    void measureOnH2() throws Exception {
        HikariConfig file = new HikariConfig();
        // As the default profile has it.
        file.setJdbcUrl("jdbc:h2:file:" + folder.resolve("riwayat") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        file.setUsername("sop");
        try (HikariDataSource database = new HikariDataSource(file)) {
            measure("H2", database);
        }
    }

    @Test
    void measureOnPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(server.getPostgresDatabase());
            try (HikariDataSource database = new HikariDataSource(pool)) {
                measure("PostgreSQL", database);
            }
        }
    }

    private void measure(String name, DataSource database) throws SQLException, IOException {
        Flyway.configure().dataSource(database).load().migrate();
        long begun = System.nanoTime();
        new ManyRuns(RUNS).writeInto(database);
        LOG.info("{}: {} runs in {}", name, RUNS, Duration.ofNanos(System.nanoTime() - begun));
        JdbcClient jdbc = JdbcClient.create(database);
        RunSearch search = new RunSearch(jdbc, new RunRows(jdbc, new JdbcTemplate(database)));
        double trivial = percentile(number -> jdbc.sql("select status from riwayat where baris = ?")
                .param(1 + number * 31L % RUNS)
                .query(String.class)
                .single());
        StringBuilder table = new StringBuilder(
                        "\n\n%s, %d runs, trivial query %.2f ms\n\n".formatted(name, RUNS, trivial))
                .append(
                        "| first page of | found | 95th percentile, ms | times the trivial query |\n|---|---:|---:|---:|\n");
        searches().forEach((label, wish) -> {
            double time = percentile(number -> page(search, wish.apply(number)));
            RunPage page = page(search, wish.apply(0));
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s%d | %.0f | %.0f |%n",
                    label,
                    page.lebih() ? "> " : "",
                    page.jumlah(),
                    time,
                    time / trivial));
        });
        LOG.info("{}", table);
    }

    private record Search(RunQuery query, RunOrder order, boolean descending) {}

    private static RunPage page(RunSearch search, Search wish) {
        return search.page(wish.query(), wish.order(), wish.descending(), 0, SIZE);
    }

    /** Each call asks for something else, so that no answer is found ready-made. */
    private static Map<String, IntFunction<Search>> searches() {
        Map<String, IntFunction<Search>> all = new LinkedHashMap<>();
        all.put("everything", n -> by(n, new Wish()));
        for (RunOrder order : RunOrder.values()) {
            all.put(
                    "everything by " + order.name().toLowerCase(Locale.ROOT),
                    n -> new Search(RunQuery.all(), order, n % 2 == 0));
        }
        all.put("an SOP", n -> by(n, new Wish().sop(n)));
        all.put("an SOP by title", n -> new Search(new Wish().sop(n).query(), RunOrder.JUDUL, n % 2 == 0));
        all.put("a number", n -> by(n, new Wish().nomor("OT.01.02-07" + n % ManyRuns.SOPS)));
        all.put("beginning of every number", n -> by(n, new Wish().nomor("OT.0")));
        all.put("a word of the title", n -> by(n, new Wish().judul("rapat")));
        all.put("beginning of a word of the title", n -> by(n, new Wish().judul("pe")));
        all.put("a rare word", n -> by(n, new Wish().judul("ganjil")));
        all.put("a title", n -> by(n, new Wish().judul("ke-" + (1000 + n))));
        all.put("three words of the text", n -> by(n, new Wish().teks("menteri rapat seminar")));
        all.put("words that nothing has", n -> by(n, new Wish().teks("tiada " + n)));
        all.put("signs", n -> by(n, new Wish().teks("%_'\"<>")));
        all.put("a person", n -> by(n, new Wish().orang("orang" + n)));
        all.put(
                "a person by title",
                n -> new Search(new Wish().orang("orang" + n).query(), RunOrder.JUDUL, true));
        all.put("a rare person", n -> by(n, new Wish().orang("jarang")));
        all.put("a role", n -> by(n, new Wish().peran("peran" + n % ManyRuns.SOPS + "1")));
        all.put("a person in a role", n -> by(n, new Wish().orang("orang" + n).peran("peran11")));
        all.put("a period", n -> by(n, new Wish().period(n)));
        all.put("finished", n -> by(n, new Wish().status(RunStatus.SELESAI)));
        all.put("paused", n -> by(n, new Wish().status(RunStatus.DIJEDA)));
        all.put("late", n -> by(n, new Wish().late(true)));
        all.put("in time", n -> by(n, new Wish().late(false)));
        all.put("a channel", n -> by(n, new Wish().kanal("instagram")));
        all.put(
                "a channel by end",
                n -> new Search(by(n, new Wish().kanal("youtube")).query(), RunOrder.SELESAI, true));
        all.put(
                "an SOP and a role it has not",
                n -> by(n, new Wish().sop(n).peran("peran" + (n + 1) % ManyRuns.SOPS + "2")));
        all.put(
                "SOP, late, channel, person",
                n -> by(n, new Wish().sop(n).late(true).kanal("x").orang("orang" + n)));
        all.put(
                "period, word, channel, late",
                n -> by(n, new Wish().period(n).judul("rapat").kanal("portal").late(true)));
        all.put(
                "SOP and word, by end",
                n -> new Search(new Wish().sop(n).judul("seminar").query(), RunOrder.SELESAI, false));
        return all;
    }

    /** From another second on each time: every run is later than that. */
    private static Search by(int number, Wish wish) {
        if (wish.dari == null) {
            wish.dari = ManyRuns.FIRST.plusSeconds(number);
        }
        return new Search(wish.query(), RunOrder.MULAI, true);
    }

    /** A query that is put together. */
    private static final class Wish {
        private String sop;
        private String nomor;
        private String judul;
        private String orang;
        private String peran;
        private Instant dari;
        private Instant sampai;
        private RunStatus status;
        private Boolean late;
        private String kanal;
        private String teks;

        Wish sop(int number) {
            sop = "sop" + number % ManyRuns.SOPS;
            return this;
        }

        Wish nomor(String value) {
            nomor = value;
            return this;
        }

        Wish judul(String value) {
            judul = value;
            return this;
        }

        Wish orang(String value) {
            orang = value;
            return this;
        }

        Wish peran(String value) {
            peran = value;
            return this;
        }

        Wish period(int number) {
            dari = ManyRuns.FIRST.plus(Duration.ofDays(10L * number));
            sampai = dari.plus(Duration.ofDays(60));
            return this;
        }

        Wish status(RunStatus value) {
            status = value;
            return this;
        }

        Wish late(boolean value) {
            late = value;
            return this;
        }

        Wish kanal(String value) {
            kanal = value;
            return this;
        }

        Wish teks(String value) {
            teks = value;
            return this;
        }

        RunQuery query() {
            return new RunQuery(sop, nomor, judul, orang, peran, dari, sampai, status, late, kanal, teks);
        }
    }

    /** The 95th percentile of the time that a call takes, in milliseconds. */
    private static double percentile(IntConsumer call) {
        for (int number = 0; number < WARM; number++) {
            call.accept(number + TIMES);
        }
        long[] times = new long[TIMES];
        for (int number = 0; number < TIMES; number++) {
            long begun = System.nanoTime();
            call.accept(number);
            times[number] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        return times[(int) Math.ceil(TIMES * 0.95) - 1] / 1e6;
    }
}
