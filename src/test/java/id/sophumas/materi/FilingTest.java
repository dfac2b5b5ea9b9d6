package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.refusal.RequestRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilingTest {

    private static final FilingStep STEP = new FilingStep("p1", "t1", "userTask_mendokumentasikan");

    private final TestDatabase database = database();
    private DataSource source;

    @TempDir
    Path folder;

    private MovableClock clock;
    private MediaStore store;
    private Filing filing;

    TestDatabase database() {
        return TestDatabase.H2;
    }

    @BeforeAll
    void open() {
        source = database.migrated();
    }

    @AfterAll
    void close() throws IOException {
        database.close();
    }

    @BeforeEach
    void assemble() throws IOException {
        clock = new MovableClock();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("delete from berkas").update();
        DataSize size = DataSize.ofMegabytes(1);
        MediaProperties properties = new MediaProperties(folder, size, size, size, 1_000_000, 20, size);
        store = new FileSystemMediaStore(properties);
        filing = new Filing(
                new MediaIntake(new MediaInspection(properties, new UnfoldedPictures()), store),
                properties,
                new FiledDocumentRepository(jdbc),
                clock);
    }

    @Test
    void shouldKeepBytesAndDescriptionAndPutThemOnRecordWithTheStep() throws IOException {
        FiledDocument first = attach(STEP, "undangan (1).pdf", " Undangan peliputan ");
        clock.set(Instant.parse("2026-11-21T00:00:00Z"));
        FiledDocument second = attach(STEP, "daftar hadir.txt", "Daftar hadir");
        assertThat(filing.attachedTo("t1")).containsExactly(first, second);
        assertThat(filing.filedIn("p1")).as("of an open task").isEmpty();
        assertThat(first.keterangan()).isEqualTo("Undangan peliputan");
        try (InputStream stored = store.open(first.sha256())) {
            assertThat(stored.readAllBytes()).isEqualTo(bytes("undangan (1).pdf"));
        }

        clock.set(Instant.parse("2026-11-22T00:00:00Z"));
        assertThat(filing.file("t1"))
                .isEqualTo("[{\"nama\":\"undangan (1).pdf\",\"sha256\":\"" + first.sha256()
                        + "\"},{\"nama\":\"daftar hadir.txt\",\"sha256\":\"" + second.sha256() + "\"}]");
        assertThat(filing.filedIn("p1"))
                .extracting(FiledDocument::nama, FiledDocument::oleh, FiledDocument::diarsipkan)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("undangan (1).pdf", "pelaksana", clock.instant()),
                        org.assertj.core.api.Assertions.tuple("daftar hadir.txt", "pelaksana", clock.instant()));
        assertThat(filing.document(first.id()).isFiled()).isTrue();
    }

    @Test
    void shouldTakeBackOnlyWhatIsNotOnRecord() {
        FiledDocument document = attach(STEP, "a.pdf", "Undangan");
        assertThatThrownBy(() -> filing.detach("t2", document.id())).isInstanceOf(RequestRefused.class);
        filing.detach("t1", document.id());
        assertThat(filing.attachedTo("t1")).isEmpty();

        FiledDocument again = attach(STEP, "a.pdf", "Undangan");
        filing.file("t1");
        assertThatThrownBy(() -> filing.detach("t1", again.id())).isInstanceOf(RequestRefused.class);
        assertThat(filing.filedIn("p1")).hasSize(1);
    }

    @Test
    void shouldRecordAnEmptyListWhereNothingWasAttached() {
        attach(new FilingStep("p2", "t2", "userTask_lain"), "a.pdf", "Dari proses lain");
        assertThat(filing.file("t1")).isEqualTo("[]");
        assertThat(filing.filedIn("p1")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "baris\nbaru", "\u0000"})
    void shouldRefuseADescriptionThatSaysNothingOrIsNotOneLine(String description) {
        assertThatThrownBy(() -> attach(STEP, "a.pdf", description))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("Keterangan");
        assertThatThrownBy(() -> attach(STEP, "a.pdf", "a".repeat(501))).isInstanceOf(RequestRefused.class);
        assertThat(filing.attachedTo("t1")).isEmpty();
    }

    @Test
    void shouldRefuseAFileOfTheSameNameAndOneTooMany() {
        for (int i = 1; i <= 20; i++) {
            attach(STEP, i + ".pdf", "Dokumen");
            if (i == 1) {
                assertThatThrownBy(() -> attach(STEP, "1.pdf", "Lagi"))
                        .isInstanceOf(RequestRefused.class)
                        .hasMessageContaining("sudah dilampirkan");
            }
        }
        assertThatThrownBy(() -> attach(STEP, "21.pdf", "Dokumen"))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("paling banyak 20 berkas");
        assertThat(filing.attachedTo("t1")).hasSize(20);
    }

    @Test
    void shouldRefuseNamesThatDoNotFitIntoTheRecordTogether() {
        for (int i = 0; i < 19; i++) {
            attach(STEP, i + "a".repeat(110) + ".pdf", "Dokumen");
        }
        assertThatThrownBy(() -> attach(STEP, "z".repeat(116) + ".pdf", "Dokumen"))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("Pendekkan nama");
        attach(STEP, "z.pdf", "Dokumen");
        assertThat(filing.file("t1").length()).isLessThanOrEqualTo(4000);
    }

    @Test
    void shouldNotKnowDocumentsThatNobodyFiled() {
        for (String id : new String[] {"", "x", "00000000-0000-0000-0000-000000000000", "a\0b"}) {
            assertThatThrownBy(() -> filing.document(id)).isInstanceOf(RequestRefused.class);
            assertThatThrownBy(() -> filing.detach("t1", id)).isInstanceOf(RequestRefused.class);
        }
    }

    private FiledDocument attach(FilingStep step, String name, String description) {
        FiledDocument document = filing.take(step, description, Samples.file(name, bytes(name)), "pelaksana");
        filing.attach(document);
        return document;
    }

    private static byte[] bytes(String name) {
        return name.endsWith(".pdf") ? Samples.pdf() : "Daftar hadir\n1. Ratna\n".getBytes(StandardCharsets.UTF_8);
    }
}
