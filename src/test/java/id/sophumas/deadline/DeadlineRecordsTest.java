package id.sophumas.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.workingtime.BundledCalendar;
import id.sophumas.workingtime.Calendars;
import id.sophumas.workingtime.Tenggat;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlineRecordsTest {

    private static final Instant START = Instant.parse("2026-12-23T15:55:00.123+07:00");
    private static final StepTask TASK = new StepTask("tugas", "proses", "sop", "userTask_menyusun", "pelaksana");

    private Databases databases;

    @BeforeAll
    void open() throws IOException {
        databases = new Databases();
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
    void shouldKeepADeadlineWithItsExplanationAndItsDelay(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        Deadlines deadlines = new Deadlines(jdbc, ShippedCalendars.read(), new Pauses(jdbc));
        Deviations deviations = new Deviations(jdbc);

        Tenggat tenggat = deadlines.begin(TASK, START, START, "PT10M");
        Deadline kept = deadlines.find("tugas").orElseThrow();
        deviations.record(kept, tenggat.tenggat().toInstant().plusSeconds(3), null);
        assertThat(deviations.of("proses"))
                .containsExactly(new Deviation(
                        DeviationKind.WAKTU,
                        TASK,
                        null,
                        null,
                        null,
                        tenggat.tenggat().toInstant(),
                        tenggat.tenggat().toInstant().plusSeconds(3),
                        null,
                        null,
                        null,
                        List.of()));
        Instant finished = START.plus(Duration.ofDays(6));
        deviations.close(ended("tugas", "budi", "Listrik padam."), finished, Duration.ofMinutes(90));
        deadlines.finish("tugas", finished, "budi");

        assertThat(kept).isEqualTo(new Deadline(TASK, tenggat, START, null));
        assertThat(deadlines.find("tugas")).contains(new Deadline(TASK, tenggat, START, "budi"));
        assertThat(deadlines.find("lain")).isEmpty();
        assertThat(deviations.isRecorded("tugas")).isTrue();
        assertThat(deviations.of("proses")).singleElement().satisfies(late -> {
            assertThat(late.petugas()).isEqualTo("budi");
            assertThat(late.waktuSelesai()).isEqualTo(finished);
            assertThat(late.menitKerja()).isEqualTo(90);
            assertThat(late.alasan()).isEqualTo("Listrik padam.");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldKeepTheNameOfWhoHadItWhereNobodyIsNamedAtTheEnd(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        Deadlines deadlines = new Deadlines(jdbc, ShippedCalendars.read(), new Pauses(jdbc));
        Deviations deviations = new Deviations(jdbc);
        StepTask task = new StepTask("tanpa-nama", "proses-dua", "sop", "userTask_menyusun", null);
        deadlines.begin(task, START, START, "P1D");
        deviations.record(deadlines.find("tanpa-nama").orElseThrow(), START, "siti");

        deviations.close(ended("tanpa-nama", null, null), START, Duration.ofMinutes(1));

        assertThat(deviations.of("proses-dua"))
                .singleElement()
                .extracting(Deviation::petugas)
                .isEqualTo("siti");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldMoveADeadlineOverAPauseAndKeepBoth(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        Deadlines deadlines = new Deadlines(jdbc, ShippedCalendars.read(), new Pauses(jdbc));
        Pauses pauses = new Pauses(jdbc);
        StepTask task = new StepTask("dijeda", "proses-dijeda", "sop", "userTask_menyusun", "pelaksana");
        Instant tuesday = Instant.parse("2026-11-24T09:00:00+07:00");
        deadlines.begin(task, tuesday, tuesday, "PT2H");
        pauses.begin("proses-dijeda", "sop", "Menunggu agenda", null, tuesday.plus(Duration.ofHours(1)), "ani");

        assertThatThrownBy(() -> pauses.begin("proses-dijeda", "sop", "Lagi", null, tuesday, "ani"))
                .as("one at a time")
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(pauses.open()).extracting(Pause::dijedaOleh).containsExactly("ani");
        assertThat(pauses.end("proses-dijeda", tuesday.plus(Duration.ofHours(6)), "budi", "Sudah pasti"))
                .isTrue();
        assertThat(pauses.end("proses-dijeda", tuesday, "budi", null)).isFalse();
        deadlines.moveOver("dijeda", pauses.of("proses-dijeda").get(0));

        Deadline moved = deadlines.find("dijeda").orElseThrow();
        assertThat(moved.tenggat().tenggat().toInstant()).isEqualTo(tuesday.plus(Duration.ofHours(7)));
        assertThat(moved.tenggat().mulai().toInstant()).isEqualTo(tuesday);
        assertThat(moved.countedFrom()).as("an hour was used").isEqualTo(tuesday.plus(Duration.ofHours(5)));
        assertThat(moved.tenggat().dilewati())
                .extracting(Tenggat.Lewatan::alasan)
                .containsExactly("Dijeda: Menunggu agenda");
        assertThat(deadlines.again(moved))
                .as("working it out anew, as for a new calendar, knows of the pause")
                .isEqualTo(moved);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldKeepDeviationsOfEveryKind(DataSource database) {
        Deviations deviations = new Deviations(JdbcClient.create(database));
        StepTask task = new StepTask("kurang", "proses-kurang", "sop", "userTask_menyusun", "pelaksana");
        List<StepShare> longest = List.of(new StepShare("userTask_menyusun", 2, 300));
        deviations.record(DeviationKind.KELENGKAPAN, task, "Disposisi", START, "budi", "Lisan saja");
        deviations.record(DeviationKind.OUTPUT, task, "Konsep", START, "budi", "Menyusul");
        deviations.record("proses-kurang", "sop", "PT6H", 360, 400, START.plusSeconds(1), longest);
        Pause pause = new Pause(1, "proses-kurang", "sop", "Menunggu", null, START, "ani", null, null, null);
        deviations.record(pause, START.plusSeconds(2));
        deviations.closePause("proses-kurang", START.plusSeconds(3), Duration.ofMinutes(50));

        List<Deviation> all = deviations.of("proses-kurang");
        assertThat(all)
                .extracting(Deviation::jenis)
                .containsExactly(
                        DeviationKind.KELENGKAPAN, DeviationKind.OUTPUT, DeviationKind.TOTAL, DeviationKind.JEDA);
        assertThat(all.get(0).alasan()).isEqualTo("Lisan saja");
        assertThat(all.get(2).rincian()).isEqualTo(longest);
        assertThat(all.get(2).menitBaku()).isEqualTo(360);
        assertThat(all.get(3).menitKerja()).isEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldKeepAllThatIsSaidOfWhatArrivedAndTheFirstLackAsADeviation(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        Deviations deviations = new Deviations(jdbc);
        Arrivals arrivals = new Arrivals(jdbc, deviations, new ArrivalText(Calendars.of(BundledCalendar.read())));
        StepTask task = new StepTask("tiba", "proses-tiba", "sop", "userTask_menyusun", null);
        Arrival lack = new Arrival(
                0, task, "Naskah, foto", false, List.of("foto"), "Menyusul", "budi", "Plh. Kabag", START, false);
        Instant later = START.plusSeconds(60);
        Arrival made =
                new Arrival(0, task, "Naskah, foto", true, List.of(), "Sudah datang", "siti", null, later, false);

        Arrival first = arrivals.take(lack, "Budi");
        assertThat(arrivals.take(lack, "Budi")).as("said again").isEqualTo(first);
        Arrival second = arrivals.take(made, "Siti");

        assertThat(arrivals.ofTask("tiba")).containsExactly(first, second);
        assertThat(arrivals.latest("tiba")).contains(second);
        assertThat(arrivals.ofInstance("proses-tiba")).hasSize(2);
        assertThat(first).usingRecursiveComparison().ignoringFields("id").isEqualTo(lack);
        assertThat(deviations.of("proses-tiba")).singleElement().satisfies(deviation -> {
            assertThat(deviation.jenis()).isEqualTo(DeviationKind.KELENGKAPAN);
            assertThat(deviation.ditemukan()).isEqualTo(START);
            assertThat(deviation.petugas()).isEqualTo("budi");
            assertThat(deviation.alasan())
                    .startsWith("foto – Menyusul (kemudian dinyatakan lengkap oleh Siti pada ")
                    .endsWith(": Sudah datang)");
        });
    }

    private static TaskState ended(String task, String petugas, String alasan) {
        return new TaskState(task, "sop:1:1", petugas, null, alasan);
    }
}
