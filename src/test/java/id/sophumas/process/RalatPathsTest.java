package id.sophumas.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.Decision;
import id.sophumas.materi.MateriService;
import id.sophumas.publication.PlatformCall;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Ralat;
import id.sophumas.publication.RalatFailed;
import id.sophumas.publication.RalatStatus;
import id.sophumas.publication.Ralats;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Specification;
import id.sophumas.standin.Fault;
import id.sophumas.standin.MastodonStandIn;
import id.sophumas.standin.Posted;
import id.sophumas.standin.StandIn;
import id.sophumas.standin.TelegramStandIn;
import id.sophumas.standin.WordPressStandIn;
import id.sophumas.standin.XStandIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every path of the process that corrects and withdraws what is public, and what each does on the platforms. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ralat;DB_CLOSE_DELAY=-1",
            "sop.media.path=${java.io.tmpdir}/sop-humas-ralat",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.process-engine-name=ralat",
            "sop.channels.telegram.chat-id=" + TelegramStandIn.CHANNEL,
            "sop.channels.telegram.bot-token=" + TelegramStandIn.TOKEN,
            "sop.channels.wordpress.username=" + WordPressStandIn.USERNAME,
            "sop.channels.wordpress.application-password=" + WordPressStandIn.PASSWORD,
            "sop.channels.mastodon.access-token=" + MastodonStandIn.TOKEN,
            "sop.channels.x.access-token=" + XStandIn.ACCESS_TOKEN
        })
@Import({ProcessEngineCoverageConfiguration.class, RalatPathsTest.WholeCoverage.class})
class RalatPathsTest {

    private static final String DRAFTER = "pelaksanaPublikasi";
    private static final String APPROVER = "kabagHublemHumas";
    private static final String SUPERIOR = "karoKumSidhal";
    private static final String EVERYWHERE = "portal,telegram,wordpress,mastodon,x";

    private static final StandIn TELEGRAM = new TelegramStandIn(0);
    private static final StandIn WORDPRESS = new WordPressStandIn(0);
    private static final StandIn MASTODON = new MastodonStandIn(0);
    private static final StandIn X = new XStandIn(0);
    private static final Map<String, StandIn> PLATFORMS =
            Map.of("telegram", TELEGRAM, "wordpress", WORDPRESS, "mastodon", MASTODON, "x", X);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MateriService materi;

    @Autowired
    private Publications publications;

    @Autowired
    private Ralats ralats;

    @Autowired
    private Approvals approvals;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void platforms(DynamicPropertyRegistry settings) {
        PLATFORMS.forEach((name, platform) -> {
            settings.add("sop.channels.%s.enabled".formatted(name), () -> true);
            settings.add("sop.channels.%s.base-url".formatted(name), platform::baseUrl);
        });
    }

    @BeforeEach
    void assertOnThisEngine() {
        AbstractAssertions.init(engine);
    }

    @AfterEach
    void leaveNothingBehind() {
        AbstractAssertions.reset();
        PLATFORMS.values().forEach(StandIn::heal);
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "tests"));
    }

    @AfterAll
    static void close() {
        PLATFORMS.values().forEach(StandIn::close);
    }

    @Test
    void whatIsWithdrawnIsGoneFromEveryPlatformThatAllowsItWithItsEvidence() {
        SopRun run = published("Pameran ditarik", EVERYWHERE);
        assertThat(PLATFORMS.values())
                .allSatisfy(platform ->
                        assertThat(shown(platform, "Pameran ditarik")).hasSize(1));

        ProcessInstance process = ask(DRAFTER, run, "tarik");
        assertThat(process).isWaitingAtExactly("userTask_menyetujuiRalat");
        assertThat(task(process)).hasCandidateGroup(APPROVER).isNotAssigned();
        decide(APPROVER, process, "setuju");
        runJobs(process);

        assertThat(process).isEnded().hasPassed("serviceTask_kerjakanRalat", "endEvent_ralatSelesai");
        assertThat(process).hasNotPassed("userTask_menyusunRalat", "userTask_melakukanRalatSendiri");
        assertThat(PLATFORMS.values())
                .allSatisfy(platform ->
                        assertThat(shown(platform, "Pameran ditarik")).isEmpty());
        assertThat(withdrawnArticles(run)).isEqualTo(1);
        assertThat(rows(run)).hasSize(5).allSatisfy(row -> {
            assertThat(row.isWithdrawn()).isTrue();
            assertThat(row.penyetuju()).isEqualTo(APPROVER);
        });
        assertThat(publications.calls(post(run, "telegram").id()))
                .last()
                .extracting(PlatformCall::tahap, PlatformCall::status)
                .containsExactly("TAKE_DOWN", 200);
        assertThat(approvals.decisions(process.getId()))
                .singleElement()
                .extracting(Decision::keputusan, Decision::catatan, Decision::versi)
                .containsExactly("setuju", "Sudah diperiksa.", 1);
        refused(() -> ask(DRAFTER, run, "tarik"), "Tidak ada kiriman yang sedang tayang");
    }

    @Test
    void whatIsCorrectedShowsTheApprovedVersionAndAPersonDoesTheRestByHand() {
        SopRun run = published("Pameran diralat", EVERYWHERE);

        ProcessInstance process = ask(DRAFTER, run, "ralat");
        assertThat(process).isWaitingAtExactly("userTask_menyusunRalat");
        assertThat(task(process)).isAssignedTo(DRAFTER);
        refused(() -> complete(DRAFTER, process, Map.of()), "Belum ada yang berubah");
        run.write("Pameran diralat", "Pameran dibuka hari Senin.", DRAFTER);
        complete(DRAFTER, process, Map.of());
        assertThat(shown(TELEGRAM, "Pameran diralat"))
                .as("not before it is approved")
                .noneMatch(saysMonday());
        decide(APPROVER, process, "setuju");
        runJobs(process);

        for (StandIn platform : List.of(TELEGRAM, WORDPRESS, MASTODON)) {
            assertThat(shown(platform, "Pameran diralat"))
                    .singleElement()
                    .satisfies(post -> assertThat(post.text()).contains("hari Senin"));
        }
        assertThat(correctedArticle(run)).isEqualTo("Pameran dibuka hari Senin. | Tanggalnya keliru.");
        assertThat(publications.calls(post(run, "telegram").id()))
                .extracting(PlatformCall::tahap)
                .contains("CORRECT");
        assertThat(row(run, "x").status()).isEqualTo(RalatStatus.DENGAN_TANGAN);
        assertThat(row(run, "x").catatan()).contains("X tidak dapat mengubah kiriman");
        assertThat(process).isWaitingAt("userTask_melakukanRalatSendiri");
        assertThat(task(process)).hasCandidateGroup(DRAFTER);

        refused(() -> complete(DRAFTER, process, Map.of()), "Catatan wajib diisi");
        refused(
                () -> complete(DRAFTER, process, Map.of("catatan", "Sudah.", "tautan", "javascript:alert(1)")),
                "alamat web lengkap");
        complete(DRAFTER, process, Map.of("catatan", "Dikirim ulang.", "tautan", "https://x.com/kantor/status/2"));

        assertThat(process).isEnded().hasPassed("userTask_melakukanRalatSendiri");
        assertThat(row(run, "x"))
                .extracting(Ralat::status, Ralat::dikerjakanOleh, Ralat::catatan, Ralat::tautan)
                .containsExactly(RalatStatus.SELESAI, DRAFTER, "Dikirim ulang.", "https://x.com/kantor/status/2");
        assertThat(rows(run))
                .extracting(Ralat::versiLama, Ralat::versiBaru, Ralat::sha256Baru)
                .containsOnly(tuple(1, 2, materi.latest(run.materiId()).sha256()));
    }

    @Test
    void aSecondCorrectionBeginsAtWhatTheFirstOneShows() {
        SopRun run = published("Pameran dua kali", "portal,telegram");
        correct(run, "Pameran dibuka hari Senin.");

        ProcessInstance process = ask(DRAFTER, run, "ralat");
        refused(() -> complete(DRAFTER, process, Map.of()), "Belum ada yang berubah");
        run.write("Pameran dua kali", "Pameran dibuka hari Selasa.", DRAFTER);
        complete(DRAFTER, process, Map.of());
        decide(APPROVER, process, "setuju");
        runJobs(process);

        assertThat(process).isEnded();
        assertThat(shown(TELEGRAM, "Pameran dua kali"))
                .singleElement()
                .satisfies(post -> assertThat(post.text()).contains("Selasa"));
        assertThat(ralats.ofProcess(process.getId()))
                .extracting(Ralat::versiLama, Ralat::versiBaru)
                .containsOnly(tuple(2, 3));
    }

    @Test
    void aRefusedWithdrawalChangesNothingAndMayBeAskedForAgain() {
        SopRun run = published("Pameran tetap", "telegram");

        ProcessInstance process = ask(DRAFTER, run, "tarik");
        decide(APPROVER, process, "tidak");

        assertThat(process).isEnded().hasPassed("endEvent_penarikanDitolak");
        assertThat(rows(run)).extracting(Ralat::status).containsExactly(RalatStatus.DITOLAK);
        assertThat(shown(TELEGRAM, "Pameran tetap")).hasSize(1);
        assertThat(ask(DRAFTER, run, "tarik")).isStarted();
    }

    @Test
    void aRefusedCorrectionGoesBackToItsProposerWhoMayGiveItUp() {
        SopRun run = published("Pameran kembali", "telegram");
        ProcessInstance process = ask(DRAFTER, run, "ralat");
        run.write("Pameran kembali", "Pameran dibuka hari Senin.", DRAFTER);
        complete(DRAFTER, process, Map.of());

        decide(APPROVER, process, "tidak");
        assertThat(process).isWaitingAtExactly("userTask_menyusunRalat");
        assertThat(task(process)).isAssignedTo(DRAFTER);
        complete(DRAFTER, process, Map.of("dibatalkan", true));

        assertThat(process).isEnded().hasPassed("endEvent_ralatDibatalkan");
        assertThat(rows(run)).extracting(Ralat::status).containsExactly(RalatStatus.DIBATALKAN);
        assertThat(shown(TELEGRAM, "Pameran kembali")).hasSize(1).noneMatch(saysMonday());
    }

    @Test
    void aReplyThatIsLostIsAskedForAgainWithoutHarm() {
        SopRun run = published("Pameran terputus", "telegram,mastodon");
        TELEGRAM.fail("deleteMessage", Fault.DO_AND_DROP, 1);
        ProcessInstance process = ask(DRAFTER, run, "tarik");
        decide(APPROVER, process, "setuju");
        runJobs(process);

        assertThat(row(run, "telegram").status()).isEqualTo(RalatStatus.GAGAL);
        assertThat(row(run, "mastodon").status())
                .as("the others are not kept waiting")
                .isEqualTo(RalatStatus.SELESAI);
        Job waiting =
                engine.getManagementService().createJobQuery().withException().singleResult();
        assertThat(waiting.getRetries()).isEqualTo(5);
        engine.getManagementService().executeJob(waiting.getId());
        runJobs(process);

        assertThat(process).isEnded();
        assertThat(row(run, "telegram").status()).isEqualTo(RalatStatus.SELESAI);
        assertThat(shown(TELEGRAM, "Pameran terputus")).isEmpty();
    }

    @Test
    void whoeverHoldsTheApprovingRoleHasHisSuperiorApprove() {
        SopRun run = published("Pameran atasan", "portal");

        ProcessInstance process = ask(APPROVER, run, "tarik");

        assertThat(task(process)).hasCandidateGroup(SUPERIOR);
        assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> decide(APPROVER, process, "setuju"));
        decide(SUPERIOR, process, "setuju");
        runJobs(process);
        assertThat(withdrawnArticles(run)).isEqualTo(1);
    }

    @Test
    void nobodyApprovesWhatHeAskedForHimself() {
        SopRun run = published("Pameran sendiri", "portal");
        ProcessInstance process = ask(DRAFTER, run, "tarik");

        // Since he asked for it he has been given the approving role as well.
        refused(
                () -> asHolderOf(
                        List.of(DRAFTER, APPROVER),
                        () -> engine.getTaskService()
                                .complete(task(process).getId(), Map.of("keputusan", "setuju", "catatan", "Ya."))),
                "tidak dapat menyetujui usulannya sendiri");

        assertThat(process).isWaitingAtExactly("userTask_menyetujuiRalat");
    }

    @Test
    void nobodyApprovesACorrectionHeWroteNorAnAdministratorWithoutTheRole() {
        SopRun run = published("Pameran ralat sendiri", "portal");
        ProcessInstance process = ask(DRAFTER, run, "ralat");
        run.write("Pameran ralat sendiri", "Pameran dibuka hari Senin.", "penulisLain");
        complete(DRAFTER, process, Map.of());
        Map<String, Object> yes = Map.of("keputusan", "setuju", "catatan", "Ya.");
        String decision = task(process).getId();

        refused(
                () -> asHolderOf(
                        List.of("penulisLain", APPROVER),
                        () -> engine.getTaskService().complete(decision, yes)),
                "Anda ikut menulis materi ini");
        refused(
                () -> asHolderOf(
                        List.of("admin", "camunda-admin"),
                        () -> engine.getTaskService().complete(decision, yes)),
                "hanya diambil oleh pemegang peran penyetuju");

        assertThat(process).isWaitingAtExactly("userTask_menyetujuiRalat");
    }

    @Test
    void anInstanceThatIsDeletedLeavesItsPostsFree() {
        SopRun run = published("Pameran dihapus", "portal");
        ProcessInstance process = ask(DRAFTER, run, "tarik");

        engine.getRuntimeService().deleteProcessInstance(process.getId(), "Keliru.");

        assertThat(rows(run)).extracting(Ralat::status).containsExactly(RalatStatus.DIBATALKAN);
        assertThat(ask(DRAFTER, run, "tarik")).isStarted();
    }

    @Test
    void onePostIsInOneHandOnly() {
        SopRun run = published("Pameran bersamaan", "portal,telegram");
        ask(DRAFTER, run, "tarik", post(run, "portal").id());

        refused(() -> ask(DRAFTER, run, "ralat", post(run, "portal").id()), "masih berjalan");
        assertThat(ask(DRAFTER, run, "ralat", post(run, "telegram").id())).isStarted();
    }

    @Test
    void whatIsNotWhatWasApprovedIsNotShown() {
        SopRun run = published("Pameran berubah", "telegram");
        ProcessInstance process = ask(DRAFTER, run, "ralat");
        run.write("Pameran berubah", "Pameran dibuka hari Senin.", DRAFTER);
        complete(DRAFTER, process, Map.of());
        decide(APPROVER, process, "setuju");
        jdbc.sql("update ralat set versi_baru = 1 where proses_ralat = ?")
                .param(process.getId())
                .update();
        runJobs(process);

        assertThat(row(run, "telegram").status()).isEqualTo(RalatStatus.GAGAL);
        assertThat(row(run, "telegram").catatan()).contains("berbeda dengan yang disetujui");
        assertThat(shown(TELEGRAM, "Pameran berubah")).hasSize(1).noneMatch(saysMonday());
    }

    static Stream<Arguments> wrongRequests() {
        return Stream.of(
                wrong("stafHumas", Map.of(), "tidak ditemukan"),
                wrong(DRAFTER, Map.of("prosesSop", "tidak-ada"), "tidak ditemukan"),
                wrong(DRAFTER, Map.of("prosesSop", " "), "Pilih dahulu"),
                wrong(DRAFTER, Map.of("jenis", "hapus"), "Jenis wajib dipilih"),
                wrong(DRAFTER, Map.of("alasan", " "), "Alasan wajib diisi"),
                wrong(DRAFTER, Map.of("alasan", "a".repeat(2001)), "Alasan terlalu panjang"),
                wrong(DRAFTER, Map.of("alasan", 7), "harus berupa teks"),
                wrong(DRAFTER, Map.of("publikasi", "tidak-ada"), "tidak ada pada pelaksanaan SOP ini"));
    }

    private static Arguments wrong(String user, Map<String, Object> variables, String message) {
        return Arguments.of(user, Named.of(message, variables), message);
    }

    @ParameterizedTest
    @MethodSource("wrongRequests")
    void aWrongRequestIsRefusedWithAReasonAndOpensNothing(String user, Map<String, Object> wrong, String message) {
        SopRun run = published("Pameran keliru", "portal");
        Map<String, Object> variables = new HashMap<>(
                Map.of("prosesSop", run.instance().getId(), "jenis", "tarik", "alasan", "Tanggalnya keliru."));
        variables.putAll(wrong);

        refused(() -> start(user, variables), message);

        assertThat(rows(run)).isEmpty();
    }

    @Test
    void nothingIsAskedForWhereNothingIsPublic() {
        SopRun run = SopRun.start(engine, materi, rilis(), "Pameran nanti");

        refused(() -> ask(DRAFTER, run, "tarik"), "Tidak ada kiriman yang sedang tayang");
    }

    static Stream<Arguments> wrongDecisions() {
        return Stream.of(
                decision(Map.of("catatan", "Ya."), "Keputusan wajib diisi"),
                decision(Map.of("keputusan", "mungkin", "catatan", "Ya."), "tidak dikenal"),
                decision(Map.of("keputusan", "setuju"), "Catatan wajib diisi"),
                decision(Map.of("keputusan", "tidak", "catatan", "  "), "Catatan wajib diisi"),
                decision(Map.of("keputusan", "setuju", "catatan", "a".repeat(2001)), "terlalu panjang"),
                decision(Map.of("keputusan", "setuju", "catatan", "Ya.", "versiDitinjau", 1), "telah berubah"),
                decision(
                        Map.of("keputusan", "setuju", "catatan", "Ya.", "versiDitinjau", "2"),
                        "harus berupa bilangan"));
    }

    private static Arguments decision(Map<String, Object> variables, String message) {
        return Arguments.of(Named.of(message, variables), message);
    }

    @ParameterizedTest
    @MethodSource("wrongDecisions")
    void aWrongDecisionIsRefusedWithAReasonAndChangesNothing(Map<String, Object> variables, String message) {
        SopRun run = published("Pameran diputus", "portal");
        ProcessInstance process = ask(DRAFTER, run, "ralat");
        run.write("Pameran diputus", "Pameran dibuka hari Senin.", DRAFTER);
        complete(DRAFTER, process, Map.of());

        refused(() -> complete(APPROVER, process, variables), message);
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> decide("kasubbagPublikasi", process, "setuju"));

        assertThat(process).isWaitingAtExactly("userTask_menyetujuiRalat");
        assertThat(approvals.decisions(process.getId())).isEmpty();
        assertThat(row(run, "portal").penyetuju()).isNull();
    }

    /** Carries a correction of all posts through to its end. */
    private void correct(SopRun run, String body) {
        ProcessInstance process = ask(DRAFTER, run, "ralat");
        run.write(materi.latest(run.materiId()).judul(), body, DRAFTER);
        complete(DRAFTER, process, Map.of());
        decide(APPROVER, process, "setuju");
        runJobs(process);
        assertThat(process).isEnded();
    }

    private SopRun published(String title, String kanal) {
        SopRun run = SopRun.start(engine, materi, rilis(), title).carryTo("userTask_menyusunKonsep");
        run.write(title, "Pameran dibuka hari Minggu.", DRAFTER);
        run.complete(Map.of("materiId", run.materiId()));
        run.carryTo("userTask_merilis");
        run.complete(Map.of("kanal", kanal));
        return run;
    }

    private ProcessInstance ask(String user, SopRun run, String kind, String... posts) {
        return start(
                user,
                Map.of(
                        "prosesSop",
                        run.instance().getId(),
                        "jenis",
                        kind,
                        "publikasi",
                        String.join(",", posts),
                        "alasan",
                        "Tanggalnya keliru."));
    }

    private ProcessInstance start(String user, Map<String, Object> variables) {
        return SopRun.as(engine, user, () -> engine.getRuntimeService().startProcessInstanceByKey("ralat", variables));
    }

    private void decide(String user, ProcessInstance process, String decision) {
        complete(user, process, Map.of("keputusan", decision, "catatan", "Sudah diperiksa."));
    }

    private void complete(String user, ProcessInstance process, Map<String, Object> variables) {
        String task = task(process).getId();
        asHolderOf(List.of(user), () -> engine.getTaskService().complete(task, new HashMap<>(variables)));
    }

    private void asHolderOf(List<String> roles, Runnable work) {
        engine.getIdentityService().setAuthentication(roles.get(0), roles);
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(RequestRefused.class).isThrownBy(call).withMessageContaining(message);
    }

    private Task task(ProcessInstance process) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process.getId())
                .singleResult();
    }

    /** Runs what is due at once; a job that fails is tried again when its time has come, and no sooner. */
    private void runJobs(ProcessInstance process) {
        List<Job> due = dueJobs(process);
        while (!due.isEmpty()) {
            for (Job job : due) {
                try {
                    engine.getManagementService().executeJob(job.getId());
                } catch (RalatFailed noted) {
                    assertThat(noted.getMessage()).isNotBlank();
                }
            }
            due = dueJobs(process);
        }
    }

    private List<Job> dueJobs(ProcessInstance process) {
        return engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(process.getId())
                .messages()
                .list()
                .stream()
                .filter(job -> job.getExceptionMessage() == null)
                .toList();
    }

    private static List<Posted> shown(StandIn platform, String text) {
        return platform.posts().stream()
                .filter(post -> post.text().contains(text))
                .toList();
    }

    private static Predicate<Posted> saysMonday() {
        return post -> post.text().contains("Senin");
    }

    private Publication post(SopRun run, String kanal) {
        return publications.of(run.instance().getId()).stream()
                .filter(post -> post.key().kanal().equals(kanal))
                .findFirst()
                .orElseThrow();
    }

    private List<Ralat> rows(SopRun run) {
        return ralats.ofInstance(run.instance().getId());
    }

    private Ralat row(SopRun run, String kanal) {
        return rows(run).stream()
                .filter(row -> row.publikasiId().equals(post(run, kanal).id()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private long withdrawnArticles(SopRun run) {
        return jdbc.sql(
                        "select count(*) from portal_artikel where process_instance_id = ? and ditarik_pada is not null")
                .param(run.instance().getId())
                .query(Long.class)
                .single();
    }

    private String correctedArticle(SopRun run) {
        return jdbc.sql("select isi || ' | ' || alasan_ralat from portal_artikel where process_instance_id = ?")
                .param(run.instance().getId())
                .query(String.class)
                .single();
    }

    private static JsonNode rilis() {
        return Specification.sops()
                .filter(sop -> sop.get("key").asText().equals("rilis-media-sosial"))
                .findFirst()
                .orElseThrow();
    }

    @TestConfiguration
    static class WholeCoverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties everyNodeAndFlow() {
            return ProcessEngineCoverageProperties.builder()
                    .excludeProcessDefinitionKeys("rilis-media-sosial", "penayangan")
                    .assertClassCoverageAtLeast(1.0)
                    .build();
        }
    }
}
