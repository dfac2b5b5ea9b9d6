package id.sophumas.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.deadline.Deviation;
import id.sophumas.deadline.Deviations;
import id.sophumas.engine.calendar.EngineClock;
import id.sophumas.engine.guard.Reapproval;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.Decision;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.signature.Signatures;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Status;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Specification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What cannot be done with a step, and that the step then still waits as it was. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:refusals;DB_CLOSE_DELAY=-1",
            "sop.media.path=${java.io.tmpdir}/sop-humas-refusals",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.process-engine-name=refusals"
        })
class SopRefusalsTest {

    private static final String NO_FIELD = "tidak ada pada formulir";
    private static final String FIRST = "userTask_menugaskanKasubbag";
    private static final String DRAFTING = "userTask_menyusunKonsep";
    private static final String REVIEW = "userTask_mereviuTeknis";
    private static final String APPROVAL = "userTask_memeriksaKonsep";
    private static final String RELEASE = "userTask_merilis";

    private final ProcessEngine engine;
    private final MateriService materi;
    private final Approvals approvals;
    private final Publications publications;
    private final Reapproval reapproval;
    private final Signatures signatures;
    private final Deviations deviations;
    private final EngineClock clock;
    private final JsonNode rilis = Specification.sops()
            .filter(sop -> sop.get("key").asText().equals("rilis-media-sosial"))
            .findFirst()
            .orElseThrow();

    @Autowired
    SopRefusalsTest(
            ProcessEngine engine,
            MateriService materi,
            Approvals approvals,
            Publications publications,
            Reapproval reapproval,
            Signatures signatures,
            Deviations deviations,
            EngineClock clock) {
        this.engine = engine;
        this.materi = materi;
        this.approvals = approvals;
        this.publications = publications;
        this.reapproval = reapproval;
        this.signatures = signatures;
        this.deviations = deviations;
        this.clock = clock;
    }

    static Stream<Arguments> wrongCompletions() {
        return Stream.of(
                wrong(REVIEW, Map.of(), "Keputusan wajib diisi"),
                wrong(REVIEW, Map.of("keputusan", "mungkin"), "\"mungkin\" tidak dikenal"),
                wrong(REVIEW, Map.of("keputusan", "SETUJU"), "tidak dikenal"),
                wrong(REVIEW, Map.of("keputusan", true), "harus berupa teks"),
                wrong(REVIEW, Map.of("keputusan", "tidak"), "Catatan wajib diisi"),
                wrong(REVIEW, Map.of("keputusan", "tidak", "catatan", "  "), "Catatan wajib diisi"),
                wrong(REVIEW, Map.of("keputusan", "tidak", "catatan", "a".repeat(4001)), "terlalu panjang"),
                wrong(REVIEW, Map.of("keputusan", "setuju", "versiDitinjau", 7), "telah berubah"),
                wrong(REVIEW, Map.of("keputusan", "setuju", "materiId", "lain"), "jangan mengganti materiId"),
                wrong(REVIEW, Map.of("keputusan", "setuju", "catatan", List.of("a")), "harus berupa teks, bilangan"),
                wrong(REVIEW, Map.of("keputusan", "setuju", "lampiran", "a"), "\"lampiran\" tidak ada pada formulir"),
                wrong(
                        REVIEW,
                        Map.of("keputusan", "setuju", "alasanKeterlambatan", "a".repeat(2001)),
                        "Alasan keterlambatan terlalu panjang"),
                wrong(REVIEW, Map.of("keputusan", "setuju", "alasanKeterlambatan", 5), "harus berupa teks"),
                wrong(FIRST, Map.of("instruksi", "Siapkan.", "bertindakSebagai", "Plh. Kabag"), NO_FIELD),
                wrong(FIRST, Map.of("materiId", "6f1c1d0e-0000-4000-8000-000000000000"), NO_FIELD),
                wrong(FIRST, Map.of("keputusan", "setuju"), NO_FIELD),
                wrong(FIRST, Map.of("instruksi", 7), "harus berupa teks"),
                wrong(DRAFTING, Map.of("sha256Tayang", "a".repeat(64)), NO_FIELD),
                wrong(APPROVAL, Map.of("keputusan", "setuju", "versiDitinjau", 1, "kanal", "portal"), NO_FIELD),
                wrong(APPROVAL, Map.of("keputusan", "setuju"), "\"versiDitinjau\" wajib diisi"),
                wrong(RELEASE, Map.of("versiTayang", 2), NO_FIELD),
                wrong(RELEASE, Map.of("terlambat", true), NO_FIELD),
                wrong(DRAFTING, Map.of(), "Materi belum ada"),
                wrong(DRAFTING, Map.of("materiId", "tidak-ada"), "tidak ditemukan"),
                wrong(RELEASE, Map.of("kanal", "friendster"), "\"friendster\" tidak dikenal"),
                wrong(RELEASE, Map.of("kanal", "portal,instagram"), "belum diaktifkan"),
                wrong(RELEASE, Map.of("waktuTayang", "besok pagi"), "bukan waktu yang sah"),
                wrong(RELEASE, Map.of("waktuTayang", "2099-01-01T00:00:00Z"), "terlalu jauh"));
    }

    private static Arguments wrong(String step, Map<String, Object> variables, String message) {
        return Arguments.of(step, Named.of(message, variables), message);
    }

    @ParameterizedTest
    @MethodSource("wrongCompletions")
    void aWrongCompletionIsRefusedWithAReasonAndChangesNothing(
            String step, Map<String, Object> variables, String message) {
        SopRun run = start().carryTo(step);
        int decisions = approvals.decisions(run.instance().getId()).size();

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> run.complete(variables))
                .withMessageContaining(message);

        assertThat(run.waitsAt()).isEqualTo(step);
        assertThat(approvals.decisions(run.instance().getId())).hasSize(decisions);
        assertThat(publications.of(run.instance().getId())).isEmpty();
    }

    @Test
    void theReasonOfADelayIsKeptWithItsStepAndWithNoOther() {
        SopRun run = start();
        try {
            clock.move(clock.now().plusDays(10).toInstant());
            run.complete(Map.of("alasanKeterlambatan", "Kabag dinas luar."));
            clock.move(clock.now().plusDays(10).toInstant());
            run.complete(Map.of());
            String content = run.write("Judul", "Isi.", "pelaksanaPublikasi").materiId();
            run.complete(Map.of("materiId", content, "alasanKeterlambatan", "Tidak terlambat."));
        } finally {
            clock.reset();
        }

        assertThat(deviations.of(run.instance().getId()))
                .as("the third step was in time")
                .extracting(Deviation::alasan)
                .containsExactly("Kabag dinas luar.", null);
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(run.instance().getId())
                        .variableName("alasanKeterlambatan")
                        .list())
                .as("each of its own task")
                .hasSize(2)
                .allSatisfy(variable -> assertThat(variable.getTaskId()).isNotNull());
    }

    @Test
    void anEarlierDecisionDoesNotDecideALaterStep() {
        SopRun run = start().carryTo(APPROVAL);

        assertThatThrownBy(() -> run.complete(Map.of()))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("Keputusan wajib diisi");
    }

    @Test
    void aVersionWrittenAfterTheApprovalIsNotReleased() {
        SopRun run = start().carryTo(RELEASE);
        run.write("Judul lain", "Isi lain.", "kasubbagPublikasi");

        assertThatThrownBy(() -> run.complete(Map.of()))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("versi 2 belum disetujui");

        assertThat(run.waitsAt()).isEqualTo(RELEASE);
        assertThat(publications.of(run.instance().getId())).isEmpty();
    }

    @Test
    void theApprovedContentRestoredIsReleased() {
        SopRun run = start().carryTo(RELEASE);
        run.write("Judul lain", "Isi lain.", "kasubbagPublikasi");
        run.write("Pembukaan pameran", "Pameran dibuka hari ini.", "kasubbagPublikasi");

        run.complete(Map.of());

        assertThat(publications.of(run.instance().getId())).hasSize(1);
    }

    @Test
    void aChangedVersionGoesBackForApprovalWhenAskedAndIsThenReleased() {
        SopRun run = start().carryTo(RELEASE);
        run.write("Judul lain", "Isi lain.", "kasubbagPublikasi");

        reapproval.request(run.currentTask());

        assertThat(run.waitsAt()).isEqualTo(APPROVAL);
        run.carryToTheEnd();
        assertThat(publications.of(run.instance().getId()))
                .singleElement()
                .satisfies(post -> assertThat(post.key().versi()).isEqualTo(2));
    }

    @Test
    void anApprovedVersionIsNotSentBackForApproval() {
        SopRun run = start().carryTo(RELEASE);

        assertThatThrownBy(() -> reapproval.request(run.currentTask()))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("sudah disetujui");
        assertThat(run.waitsAt()).isEqualTo(RELEASE);
    }

    @Test
    void theContentOfAnotherSopCannotBeUsed() {
        JsonNode jdih = Specification.sops()
                .filter(sop -> sop.get("key").asText().equals("media-sosial-jdih"))
                .findFirst()
                .orElseThrow();
        SopRun other = SopRun.start(engine, materi, jdih, "Konten JDIH").carryTo("userTask_membuatKonsep");
        SopRun run = start().carryTo(DRAFTING);

        assertThatThrownBy(() -> run.complete(Map.of("materiId", other.materiId())))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("milik SOP lain");
    }

    /** A save and a signing approval at the same moment: whichever comes first, no version is signed that was not the newest and seen. */
    @Test
    void noVersionIsSignedUnseenHoweverTheSaveAndTheApprovalMeet() throws Exception {
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            for (int round = 0; round < 12; round++) {
                SopRun run = start().carryTo(APPROVAL);
                CyclicBarrier together = new CyclicBarrier(2);
                Future<MateriVersion> saved = writer.submit(() -> {
                    together.await();
                    return run.write("Judul lain", "Isi lain.", "pelaksanaPublikasi");
                });
                together.await();
                boolean isSigned = signs(run);
                saved.get();

                String id = run.instance().getId();
                if (isSigned) {
                    assertThat(approvals.approved(id).orElseThrow().versi()).isEqualTo(1);
                    assertThat(signatures.of(id))
                            .singleElement()
                            .satisfies(given -> assertThat(given.versi()).isEqualTo(1));
                    run.carryTo(RELEASE);
                    assertThatThrownBy(() -> run.complete(Map.of()))
                            .isInstanceOf(RequestRefused.class)
                            .hasMessageContaining("versi 2 belum disetujui");
                } else {
                    assertThat(signatures.of(id)).isEmpty();
                    assertThat(run.waitsAt()).isEqualTo(APPROVAL);
                }
                run.leaveNothingBehind();
            }
        } finally {
            writer.shutdownNow();
        }
    }

    private static boolean signs(SopRun run) {
        try {
            run.complete(Map.of("keputusan", "setuju", "versiDitinjau", 1));
            return true;
        } catch (RequestRefused newer) {
            assertThat(newer.reason()).isEqualTo(RequestRefused.Reason.CONFLICT);
            return false;
        }
    }

    /** SOP 004 knows no decision: nobody has the only look at what they wrote themselves. */
    @Test
    void noAuthorReleasesWhereNobodyDecides() {
        SopRun run = SopRun.start(engine, materi, sop("dokumentasi-kegiatan"), "Peresmian")
                .carryTo("userTask_memilahHasil");
        run.write("Peresmian", "Disunting sendiri.", "kasubbagHumas");

        assertThatThrownBy(() -> run.complete(Map.of("kanal", "portal")))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("tidak dapat merilisnya sendiri");
        assertThat(run.waitsAt()).isEqualTo("userTask_memilahHasil");
    }

    @Test
    void aReleaseWithoutADecisionIsNoApproval() {
        SopRun run = SopRun.start(engine, materi, sop("dokumentasi-kegiatan"), "Peresmian")
                .carryTo("userTask_memilahHasil");
        run.complete(Map.of("kanal", "portal"));

        assertThat(approvals.decisions(run.instance().getId()))
                .extracting(Decision::keputusan, Decision::user)
                .containsExactly(tuple("dirilis tanpa persetujuan tersendiri", "kasubbagHumas"));
        assertThat(publications.of(run.instance().getId())).singleElement().satisfies(post -> {
            assertThat(post.status()).isEqualTo(Status.PUBLISHED);
            assertThat(post.disetujuiOleh()).isNull();
            assertThat(post.dirilisOleh()).isEqualTo("kasubbagHumas");
        });
    }

    /** What was taken back after the release does not go out, also where the posting waits for its time. */
    @Test
    void aPostThatWaitsAsksForItsApprovalAgain() {
        SopRun run = start().carryTo(RELEASE);
        run.release(Map.of("kanal", "portal"));
        MateriVersion version = materi.latest(run.materiId());
        approvals.refuse(run.instance().getId(), APPROVAL, version, "kabagHublemHumas", "Ditarik.");

        run.runJobs();

        assertThat(publications.of(run.instance().getId()))
                .singleElement()
                .satisfies(post -> assertThat(post.status()).isEqualTo(Status.REJECTED));
    }

    private static JsonNode sop(String key) {
        return Specification.sops()
                .filter(sop -> sop.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theContentOfAnotherRunOfTheSameSopCannotBeUsed() {
        SopRun other = start().carryTo(REVIEW);
        SopRun run = start().carryTo(DRAFTING);

        assertThatThrownBy(() -> run.complete(Map.of("materiId", other.materiId())))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("milik pelaksanaan SOP lain");
        assertThat(run.waitsAt()).isEqualTo(DRAFTING);
    }

    /** Whoever finds a way to write the variable finds that the binding in the database is what counts. */
    @Test
    void aContentSwappedInTheVariablesIsNotTaken() {
        SopRun run = start().carryTo(RELEASE);
        SopRun other = start().carryTo(RELEASE);
        String id = run.instance().getId();
        for (Object foreign : List.of(other.materiId(), 7)) {
            engine.getRuntimeService().setVariable(id, "materiId", foreign);

            assertThatThrownBy(() -> run.complete(Map.of()))
                    .isInstanceOf(RequestRefused.class)
                    .extracting(refusal -> ((RequestRefused) refusal).reason())
                    .isEqualTo(RequestRefused.Reason.CONFLICT);
        }
        assertThat(publications.of(id)).isEmpty();

        engine.getRuntimeService().setVariable(id, "materiId", run.materiId());
        run.complete(Map.of());
        assertThat(publications.of(id)).hasSize(1);
    }

    static Stream<Arguments> wrongStarts() {
        FileValue file = Variables.fileValue("a.txt").file(new byte[] {1}).create();
        Object hidden = Variables.stringValue("kasubbagPublikasi", true);
        return Stream.of(
                start("materiId", "6f1c1d0e-0000-4000-8000-000000000000", NO_FIELD),
                start("keputusan", "setuju", NO_FIELD),
                start("sha256Tayang", "a".repeat(64), NO_FIELD),
                start("apa saja", "a", NO_FIELD),
                start("penerima", 7, "harus berupa teks"),
                start("penerima", new byte[] {1}, "harus berupa teks, bilangan"),
                start("penerima", file, "harus berupa teks, bilangan"),
                start("penerima", hidden, "harus berupa teks, bilangan"),
                start("penerima", "stafHumas", "bukan pemegang peran"),
                start("judul", true, "harus berupa teks"),
                start("dasar", 7, "harus berupa teks"),
                start("waktuKegiatan", 7, "waktuKegiatan"),
                start("terkait", true, "harus berupa teks"));
    }

    private static Arguments start(String name, Object value, String message) {
        Map<String, Object> variables = new HashMap<>(Map.of("judul", "Pameran"));
        variables.put(name, value);
        return Arguments.of(Named.of(name, variables), message);
    }

    @ParameterizedTest
    @MethodSource("wrongStarts")
    void aStartWithWhatItsFormHasNotIsRefusedAndLeavesNothing(Map<String, Object> variables, String message) {
        long startedBefore = started();

        assertThatThrownBy(() -> startAs("kabagHublemHumas", variables))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining(message);

        assertThat(started()).isEqualTo(startedBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "panjang"})
    void aBusinessKeyIsOneShortLine(String key) {
        long startedBefore = started();
        String sent = key.equals("panjang") ? "a".repeat(256) : key;

        assertThatThrownBy(() -> SopRun.as(
                        engine,
                        "kabagHublemHumas",
                        () -> engine.getRuntimeService()
                                .startProcessInstanceByKey("rilis-media-sosial", sent, Map.of("judul", "Pameran"))))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("businessKey");

        assertThat(started()).isEqualTo(startedBefore);
    }

    @Test
    void aStartMayNameWhoHasTheFirstStep() {
        startAs("kabagHublemHumas", Map.of("judul", "Pameran", "penerima", "kabagHublemHumas"));

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey(FIRST)
                        .taskAssignee("kabagHublemHumas")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aDispositionNamesAHolderOfTheNextRoleWhoThenHasTheTask() {
        SopRun run = start();
        run.complete(Map.of("penerima", "kasubbagPublikasi", "instruksi", "Siapkan materi."));

        assertThat(run.currentTask().getAssignee()).isEqualTo("kasubbagPublikasi");

        run.complete(Map.of("instruksi", "Kumpulkan data dukung."));

        assertThat(run.currentTask().getAssignee()).isNull();
    }

    @Test
    void aDispositionToSomebodyOutsideTheNextRoleIsRefused() {
        SopRun run = start();

        assertThatThrownBy(() -> run.complete(Map.of("penerima", "stafHumas")))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("bukan pemegang peran");
    }

    @Test
    void onlyTheStepsRoleCompletesIt() {
        SopRun run = start();

        assertThatThrownBy(() -> run.completeAs("stafHumas", Map.of())).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> run.completeAs("auditor", Map.of())).isInstanceOf(AuthorizationException.class);
        assertThat(run.waitsAt()).isEqualTo("userTask_menugaskanKasubbag");
    }

    @Test
    void aTaskIsClaimedForOneselfOnly() {
        SopRun run = start();
        String task = run.currentTask().getId();

        assertThatThrownBy(() -> asKabag(tasks -> tasks.claim(task, "kasubbagPublikasi")))
                .isInstanceOf(RequestRefused.class);
        asKabag(tasks -> tasks.claim(task, "kabagHublemHumas"));

        assertThat(run.currentTask().getAssignee()).isEqualTo("kabagHublemHumas");
    }

    @Test
    void aTaskCompletedTwiceIsDoneOnce() {
        SopRun run = start();
        String first = run.currentTask().getId();
        run.completeCurrent();

        assertThatThrownBy(() -> asKabag(tasks -> tasks.complete(first)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("sudah selesai");
        assertThat(run.waitsAt()).isEqualTo("userTask_memerintahkanPelaksana");
    }

    @Test
    void noStepIsLeftThroughASideDoor() {
        SopRun run = start();
        String task = run.currentTask().getId();
        List<ThrowingCallable> doors = List.of(
                () -> asKabag(tasks -> tasks.handleBpmnError(task, "apa pun")),
                () -> asKabag(tasks -> tasks.handleEscalation(task, "apa pun")),
                () -> asKabag(tasks -> tasks.resolveTask(task)),
                () -> asKabag(tasks -> tasks.setVariable(task, "materiId", "lain")),
                () -> asKabag(tasks -> tasks.deleteTask(task, true)));

        doors.forEach(
                door -> assertThatThrownBy(door).isInstanceOfAny(RequestRefused.class, ProcessEngineException.class));
        assertThat(run.waitsAt()).isEqualTo("userTask_menugaskanKasubbag");
        assertThat(engine.getRuntimeService().getVariables(run.instance().getId()))
                .doesNotContainKey("materiId");
    }

    @Test
    void anSopStartsAtItsBeginningWithATitleByItsOwnRole() {
        Map<String, Object> titled = Map.of("judul", "Pameran");
        long startedBefore = started();
        assertThatThrownBy(() -> startAs("kabagHublemHumas", Map.of())).hasMessageContaining("Judul wajib diisi");
        assertThatThrownBy(() -> startAs("kabagHublemHumas", Map.of("judul", " ")))
                .hasMessageContaining("Judul wajib diisi");
        assertThatThrownBy(() -> startAs("kabagHublemHumas", Map.of("judul", 7)))
                .hasMessageContaining("harus berupa teks");
        assertThatThrownBy(() -> startAs("kabagHublemHumas", Map.of("judul", "a".repeat(256))))
                .hasMessageContaining("terlalu panjang");
        Map<String, Object> badDate = new HashMap<>(titled);
        badDate.put("waktuKegiatan", "nanti");
        assertThatThrownBy(() -> startAs("kabagHublemHumas", badDate)).hasMessageContaining("bukan waktu yang sah");
        assertThatThrownBy(() -> startAs("pelaksanaPublikasi", titled)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> SopRun.as(
                        engine,
                        "kabagHublemHumas",
                        () -> engine.getRuntimeService()
                                .createProcessInstanceByKey("rilis-media-sosial")
                                .setVariable("judul", "Pameran")
                                .startBeforeActivity(RELEASE)
                                .execute()))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("langkah pertama");
        assertThat(started()).isEqualTo(startedBefore);
    }

    @Test
    void aStartFormThatIsSentAgainStartsNothingAgain() {
        Map<String, Object> sent =
                Map.of("judul", "Pameran", "kunciMulai", UUID.randomUUID().toString());
        startAs("kabagHublemHumas", sent);
        long startedBefore = started();
        assertThatThrownBy(() -> startAs("kabagHublemHumas", sent))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("sudah dimulai oleh kiriman Anda sebelumnya");
        assertThatThrownBy(() -> startAs("kabagHublemHumas", Map.of("judul", "Pameran", "kunciMulai", 7)))
                .hasMessageContaining("kunciMulai harus berupa teks");
        assertThat(started()).isEqualTo(startedBefore);
    }

    @Test
    void aFormWhoseStartWasRefusedMayBeMendedAndSentWithTheSameKey() {
        String key = UUID.randomUUID().toString();
        assertThatThrownBy(() -> startAs("pelaksanaPublikasi", Map.of("judul", "Pameran", "kunciMulai", key)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> startAs("kabagHublemHumas", Map.of("judul", " ", "kunciMulai", key)))
                .hasMessageContaining("Judul wajib diisi");
        long startedBefore = started();
        startAs("kabagHublemHumas", Map.of("judul", "Pameran", "kunciMulai", key));
        assertThat(started()).isEqualTo(startedBefore + 1);
    }

    private long started() {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().count();
    }

    private SopRun start() {
        return SopRun.start(engine, materi, rilis, "Pembukaan pameran");
    }

    private void startAs(String user, Map<String, Object> variables) {
        SopRun.as(
                engine,
                user,
                () -> engine.getRuntimeService().startProcessInstanceByKey("rilis-media-sosial", variables));
    }

    private void asKabag(Consumer<TaskService> work) {
        SopRun.as(engine, "kabagHublemHumas", () -> {
            work.accept(engine.getTaskService());
            return null;
        });
    }
}
