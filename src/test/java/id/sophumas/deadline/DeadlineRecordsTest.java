package id.sophumas.deadline;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static TaskState ended(String task, String petugas, String alasan) {
        return new TaskState(task, "sop:1:1", petugas, null, alasan);
    }
}
