package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.refusal.RequestRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MateriPersistenceTest {

    private static final Author AUTHOR = new Author("pelaksana", Set.of("pelaksana", "staf"));

    private final TestDatabase database = database();
    private DataSource source;

    @TempDir
    Path folder;

    MovableClock clock;
    MateriService contents;
    Approvals approvals;
    TransactionTemplate transaction;

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
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        JdbcClient jdbc = JdbcClient.create(source);
        List.of("persetujuan", "materi_pemakaian", "materi_media", "materi_versi", "materi")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        DataSize size = DataSize.ofMegabytes(1);
        MediaProperties properties = new MediaProperties(folder, size, size, size, 1_000_000, 5, size);
        transaction = new TransactionTemplate(transactions);
        contents = new MateriService(
                new DraftRules((channel, text) -> {}, properties),
                new MediaIntake(
                        new MediaInspection(properties, new UnfoldedPictures()), new FileSystemMediaStore(properties)),
                new MateriRepository(jdbc),
                new UsageRepository(jdbc),
                transactions,
                clock);
        approvals = new Approvals(jdbc, contents, clock);
    }

    @Test
    void shouldReadBackExactlyWhatASaveReturned() {
        MateriDraft draft = new MateriDraft(
                " Judul 😀 'kutip' ",
                "Isi\n\tdengan baris",
                Map.of("x", "satu", "email", "dua"),
                "https://polkam.go.id",
                List.of(
                        new MediaDraft("b.png", null),
                        new MediaDraft("a.mp4", "cuplikan", "potong"),
                        new MediaDraft("c.jpg", "tegak", "potong")));
        MateriVersion saved = contents.create(
                draft,
                List.of(
                        Samples.file("a.mp4", Samples.mp4()),
                        Samples.file("b.png", Samples.png(40, 30)),
                        Samples.file("c.jpg", Samples.turnedJpeg(60, 20))),
                AUTHOR);
        assertThat(contents.latest(saved.materiId())).isEqualTo(saved);
        assertThat(saved.judul()).isEqualTo(" Judul 😀 'kutip' ");
        assertThat(saved.media()).extracting(Media::nama).containsExactly("b.png", "a.mp4", "c.jpg");
        assertThat(saved.media("a.mp4").orElseThrow().lebar()).isNull();
        assertThat(saved.media("c.jpg").orElseThrow().lebar())
                .as("shown upright")
                .isEqualTo(20);
        assertThat(saved.media())
                .extracting(Media::pemotongan)
                .containsExactly(Framing.PADDED, Framing.PADDED, Framing.CROPPED);
        assertThat(contents.creator(saved.materiId())).isEqualTo(AUTHOR);
        assertThat(saved.pada()).isEqualTo(Instant.parse("2026-11-20T02:03:04.567Z"));
    }

    @Test
    void shouldSaveOnceWhatItsAuthorSendsAgainBecauseTheAnswerWasLost() {
        MateriDraft picture = new MateriDraft("A", "isi", Map.of(), null, List.of(new MediaDraft("a.png", "teks")));
        List<IncomingFile> files = List.of(Samples.file("a.png", Samples.png(4, 3)));
        MateriVersion first = contents.create(picture, files, AUTHOR, "kunci");
        assertThat(contents.create(picture, files, AUTHOR, "kunci")).isEqualTo(first);
        MateriVersion second = contents.update(first.materiId(), draft("B"), List.of(), AUTHOR, 1);
        assertThat(contents.update(first.materiId(), draft("B"), List.of(), AUTHOR, 1))
                .isEqualTo(second);
        assertThat(contents.versions(first.materiId())).hasSize(2);
    }

    @Test
    void shouldTakeNothingForARepetitionThatIsNone() {
        MateriVersion first = contents.create(draft("A"), List.of(), AUTHOR, "kunci");
        assertThatThrownBy(() -> contents.create(draft("B"), List.of(), AUTHOR, "kunci"))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("Idempotency-Key");
        Author other = new Author("kasubbag", Set.of("kasubbag"));
        assertThat(contents.create(draft("A"), List.of(), other, "kunci").materiId())
                .isNotEqualTo(first.materiId());
        contents.update(first.materiId(), draft("B"), List.of(), other, 1);
        assertThatThrownBy(() -> contents.update(first.materiId(), draft("B"), List.of(), AUTHOR, 1))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("sekarang versi 2");
    }

    @Test
    void shouldGiveRestoredContentItsOldHashUnderANewVersion() {
        MateriVersion first = contents.create(draft("A"), List.of(), AUTHOR);
        clock.set(Instant.parse("2026-11-21T00:00:00Z"));
        MateriVersion second =
                contents.update(first.materiId(), draft("B"), List.of(), new Author("kasubbag", Set.of()), 1);
        MateriVersion third = contents.update(first.materiId(), draft("A"), List.of(), AUTHOR, null);
        assertThat(List.of(second.versi(), third.versi())).containsExactly(2, 3);
        assertThat(third.sha256()).isEqualTo(first.sha256()).isNotEqualTo(second.sha256());
        assertThat(contents.version(first.materiId(), 1)).isEqualTo(first);
        assertThat(contents.versions(first.materiId()))
                .extracting(MateriSummary::oleh)
                .containsExactly("pelaksana", "kasubbag", "pelaksana");
    }

    @Test
    void shouldKeepAnApprovalUntilARefusalAndSeeWhenTheContentMovedOn() {
        MateriVersion first = contents.create(draft("A"), List.of(), AUTHOR);
        assertThat(approvals.approved("p1")).isEmpty();
        assertThat(approvals.isLatestApproved("p1")).isFalse();

        approvals.approve("p1", "userTask_memeriksa", first, "kabag");
        assertThat(approvals.approved("p1"))
                .contains(new Approval(
                        first.materiId(),
                        1,
                        first.sha256(),
                        "userTask_memeriksa",
                        "kabag",
                        Instant.parse("2026-11-20T02:03:04.567Z"),
                        false));
        assertThat(approvals.isLatestApproved("p1")).isTrue();
        assertThat(approvals.approved("p2")).as("of another run").isEmpty();

        MateriVersion second = contents.update(first.materiId(), draft("B"), List.of(), AUTHOR, null);
        assertThat(approvals.approved("p1")).map(Approval::versi).contains(1);
        assertThat(approvals.isLatestApproved("p1")).isFalse();
        contents.update(first.materiId(), draft("A"), List.of(), AUTHOR, null);
        assertThat(approvals.isLatestApproved("p1"))
                .as("the approved content restored")
                .isTrue();

        approvals.refuse("p1", "userTask_mereviu", second, "kasubbag", "Perbaiki judul");
        assertThat(approvals.approved("p1")).isEmpty();
        assertThat(approvals.isLatestApproved("p1")).isFalse();
        approvals.refuse("p1", "userTask_mereviu", null, "kasubbag", "Belum ada materi");
        assertThat(approvals.decisions("p1"))
                .extracting(Decision::keputusan)
                .containsExactly("setuju", "tidak", "tidak");
        assertThat(approvals.decisions("p1"))
                .extracting(Decision::catatan)
                .containsExactly(null, "Perbaiki judul", "Belum ada materi");
        assertThat(approvals.decisions("p1")).extracting(Decision::versi).containsExactly(1, 2, null);
    }

    @Test
    void shouldForgetADecisionWhoseTransactionFails() {
        MateriVersion version = contents.create(draft("A"), List.of(), AUTHOR);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    approvals.approve("p1", "userTask_memeriksa", version, "kabag");
                    contents.bind(version.materiId(), "p1", "rilis");
                    throw new IllegalStateException("task not completed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(approvals.decisions("p1")).isEmpty();
        assertThat(contents.usages(version.materiId())).isEmpty();
    }

    @Test
    void shouldBindAContentToOneRunForGood() {
        MateriVersion version = contents.create(draft("A"), List.of(), AUTHOR);
        MateriVersion other = contents.create(draft("B"), List.of(), AUTHOR);
        contents.bind(version.materiId(), "milik1", "rilis");
        contents.bind(version.materiId(), "milik1", "rilis");
        clock.set(Instant.parse("2026-11-21T00:00:00Z"));

        assertThatThrownBy(() -> contents.bind(version.materiId(), "milik2", "jdih"))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("milik pelaksanaan SOP lain");
        assertThatThrownBy(() -> contents.bind(version.materiId(), "milik2", "rilis"))
                .isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> contents.bind(other.materiId(), "milik1", "rilis"))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("sudah memiliki materi lain");

        assertThat(contents.usages(version.materiId()))
                .containsExactly(new Usage("milik1", "rilis", Instant.parse("2026-11-20T02:03:04.567Z")));
        assertThat(contents.isOf("milik1", version.materiId())).isTrue();
        assertThat(contents.isOf("milik2", version.materiId())).isFalse();
    }

    /** Both look before either has written: the database lets one of them through. */
    @Test
    void shouldLetOneOfTwoRunsThatWantAContentAtOnceHaveIt() throws Exception {
        for (int round = 0; round < 20; round++) {
            String id = contents.create(draft("A"), List.of(), AUTHOR).materiId();
            CyclicBarrier together = new CyclicBarrier(2);
            List<Callable<Boolean>> runs = Stream.of("balap-a" + round, "balap-b" + round)
                    .map(run -> (Callable<Boolean>) () -> isBound(id, run, together))
                    .toList();
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                List<Boolean> bound = new ArrayList<>();
                for (Future<Boolean> each : two.invokeAll(runs)) {
                    bound.add(each.get());
                }
                assertThat(bound).containsExactlyInAnyOrder(true, false);
            } finally {
                two.shutdownNow();
            }
            assertThat(contents.usages(id)).hasSize(1);
        }
    }

    private boolean isBound(String id, String run, CyclicBarrier together) throws Exception {
        together.await();
        try {
            transaction.executeWithoutResult(status -> contents.bind(id, run, "rilis"));
            return true;
        } catch (RequestRefused second) {
            assertThat(second.reason()).isEqualTo(RequestRefused.Reason.CONFLICT);
            return false;
        }
    }

    @Test
    void shouldNotKnowContentsThatNobodySaved() {
        for (String id : new String[] {null, "", "x", "00000000-0000-0000-0000-000000000000", "a\0b"}) {
            assertThatThrownBy(() -> contents.latest(id)).isInstanceOf(RequestRefused.class);
            assertThatThrownBy(() -> contents.bind(id, "p1", "rilis")).isInstanceOf(RequestRefused.class);
            assertThatThrownBy(() -> contents.update(id, draft("A"), List.of(), AUTHOR, null))
                    .isInstanceOf(RequestRefused.class);
        }
    }

    private static MateriDraft draft(String judul) {
        return new MateriDraft(judul, null, null, null, null);
    }
}
