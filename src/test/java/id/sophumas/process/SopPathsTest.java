package id.sophumas.process;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.Filing;
import id.sophumas.materi.FilingStep;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.Samples;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.ScriptedChannel;
import id.sophumas.publication.ScriptedChannel.Answer;
import id.sophumas.publication.Settlements;
import id.sophumas.publication.Status;
import id.sophumas.publication.Verdict;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Specification;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
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

/**
 * Every path through every SOP, walked by its own roles: the happy path, each refusal, each delay. Together they pass every flow node and
 * every flow of every file.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:paths;DB_CLOSE_DELAY=-1",
            "sop.media.path=${java.io.tmpdir}/sop-humas-paths",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.process-engine-name=paths",
            "sop.channels.tiruan.enabled=true",
            "sop.channels.whatsapp.enabled=true",
            "sop.channels.whatsapp.type=tiruan"
        })
@Import({ProcessEngineCoverageConfiguration.class, SopPathsTest.WholeCoverage.class, ScriptedChannel.class})
class SopPathsTest {

    private static final String PUBLISHER = "pelaksanaPublikasi";

    private final ProcessEngine engine;
    private final MateriService materi;
    private final Publications publications;
    private final Approvals approvals;
    private final Settlements settlements;
    private final ScriptedChannel platform;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Autowired
    SopPathsTest(
            ProcessEngine engine,
            MateriService materi,
            Publications publications,
            Approvals approvals,
            Settlements settlements,
            ScriptedChannel platform,
            JdbcClient jdbc,
            Clock clock) {
        this.engine = engine;
        this.materi = materi;
        this.publications = publications;
        this.approvals = approvals;
        this.settlements = settlements;
        this.platform = platform;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void assertOnThisEngine() {
        AbstractAssertions.init(engine);
        platform.reset();
    }

    @AfterEach
    void leaveNoInstanceBehind() {
        AbstractAssertions.reset();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "tests"));
    }

    static Stream<Named<JsonNode>> sops() {
        return Specification.sops().map(sop -> Named.of(sop.get("key").asText(), sop));
    }

    static Stream<Arguments> decisions() {
        return steps("decision");
    }

    static Stream<Arguments> reports() {
        return steps("reports");
    }

    static Stream<Arguments> allSteps() {
        return steps("id");
    }

    private static Stream<Arguments> steps(String field) {
        return Specification.sops()
                .flatMap(sop -> Specification.steps(sop).stream()
                        .filter(step -> step.has(field))
                        .map(step -> Arguments.of(
                                Named.of(sop.get("key").asText(), sop),
                                step.get("id").asText())));
    }

    @ParameterizedTest
    @MethodSource("sops")
    void aNewsItemGoesFromTheFirstDispositionToThePublicPage(JsonNode spec) {
        SopRun run = start(spec);

        run.carryToTheEnd();

        assertThat(run.instance()).isEnded();
        assertThat(run.instance())
                .hasPassedInOrder(run.steps().stream()
                        .map(step -> step.get("id").asText())
                        .toArray(String[]::new));
        List<Publication> posts = publications.of(run.instance().getId());
        assertThat(posts).first().satisfies(post -> {
            assertThat(post.status()).isEqualTo(Status.PUBLISHED);
            assertThat(post.key().kanal()).isEqualTo("portal");
            assertThat(post.sha256()).isEqualTo(materi.latest(run.materiId()).sha256());
        });
        assertThat(articlesOf(run)).containsExactly("Pembukaan pameran");
        // An SOP that tells the links tells them once they are there, and nothing else.
        boolean tells = run.steps().stream().anyMatch(step -> step.has("notifiesAfter"));
        assertThat(platform.texts())
                .isEqualTo(
                        tells ? List.of("Pembukaan pameran\n\n" + posts.get(0).url()) : List.of());
        assertThat(posts).hasSize(tells ? 2 : 1);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aRefusalGoesBackToTheStepTheSopNamesAndTakesTheApprovalWithIt(JsonNode spec, String decision) {
        SopRun run = start(spec).carryTo(decision);

        run.reject("Perbaiki paragraf kedua.");

        assertThat(run.waitsAt())
                .isEqualTo(run.step(decision).get("decision").get("reject").asText());
        assertThat(approvals.approved(run.instance().getId())).isEmpty();
        assertThat(approvals.decisions(run.instance().getId()))
                .last()
                .satisfies(last -> assertThat(last.catatan()).isEqualTo("Perbaiki paragraf kedua."));

        run.carryToTheEnd();

        assertThat(run.instance()).isEnded();
        assertThat(articlesOf(run)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReportReachesItsRoleWithTheContent(JsonNode spec, String stepId) {
        SopRun run = start(spec).carryTo(stepId);

        run.completeCurrent();

        String role = run.step(stepId).get("reports").asText();
        assertThat(jdbc.sql("select isi from pemberitahuan where jenis = 'laporan' and untuk_peran = ?"
                                + " and process_instance_id = ?")
                        .params(role, run.instance().getId())
                        .query(String.class)
                        .list())
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains(
                        run.step(stepId).get("output").asText(),
                        "Judul: Pembukaan pameran",
                        materi.latest(run.materiId()).judul(),
                        materi.latest(run.materiId()).isi(),
                        materi.latest(run.materiId()).sha256(),
                        "(uji coba)\n\nMateri")
                .as("a person by his name")
                .doesNotContain(
                        "Dilaporkan oleh: " + run.step(stepId).get("role").asText());
    }

    @ParameterizedTest
    @MethodSource("allSteps")
    void aDelayIsRecordedAndToldToTheSuperiorWithoutTakingTheTaskAway(JsonNode spec, String stepId) {
        SopRun run = start(spec).carryTo(stepId);
        String role = run.step(stepId).get("role").asText();
        String superior = spec.get("atasan").get(role).asText();
        long toldBefore = toldTo(superior, run);

        run.fire("boundary_" + stepId.substring("userTask_".length()));

        assertThat(run.waitsAt()).isEqualTo(stepId);
        assertThat(run.currentTask()).hasCandidateGroup(role).isNotAssigned();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(run.currentTask().getId())
                        .taskCandidateGroup(superior)
                        .count())
                .isZero();
        assertThat(toldTo(superior, run)).isEqualTo(toldBefore + 1);
        assertThat(jdbc.sql("select count(*) from penyimpangan where process_instance_id = ? and step_id = ?")
                        .params(run.instance().getId(), stepId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("sops")
    void aReleaseForLaterWaitsForItsTime(JsonNode spec) {
        SopRun run = start(spec).carryTo(release(spec));

        Map<String, Object> later = new HashMap<>();
        later.put("waktuTayang", clock.instant().plus(Duration.ofDays(2)).toString());
        run.complete(later);

        assertThat(articlesOf(run)).isEmpty();

        run.fire("catchEvent_waktuTayangTiba");
        run.runJobs();

        assertThat(articlesOf(run)).hasSize(1);
        run.carryToTheEnd();
        assertThat(run.instance()).isEnded();
    }

    @ParameterizedTest
    @MethodSource("sops")
    void whatOnePlatformRefusesIsRevisedAndApprovedAgainAndGoesOnlyWhereItIsNotYet(JsonNode spec) {
        SopRun run = start(spec).carryTo(release(spec));
        platform.answer(Answer.REFUSES);

        run.complete(Map.of("kanal", "portal,tiruan"));

        assertThat(run.waitsAt()).isEqualTo(revision(spec));
        assertThat(articlesOf(run)).hasSize(1);
        assertThat(platform.posts()).isEmpty();

        platform.answer(Answer.OK);
        run.write("Pembukaan pameran", "Pameran dibuka pagi ini.", reviser(spec));
        run.carryTo(release(spec));
        assertThatThrownBy(() -> run.complete(Map.of("kanal", "portal,tiruan")))
                .hasMessageContaining("sudah tayang di kanal portal");
        run.complete(Map.of("kanal", "tiruan"));
        run.carryToTheEnd();

        assertThat(run.instance()).isEnded();
        assertThat(platform.posts())
                .filteredOn(key -> key.kanal().equals("tiruan"))
                .singleElement()
                .satisfies(key -> assertThat(key.versi()).isEqualTo(2));
        assertThat(articlesOf(run)).hasSize(1);
    }

    /** Where the revising step is the one that releases, its performer may not have written it: the drafter does. */
    private static String reviser(JsonNode spec) {
        String step = revision(spec);
        return role(
                spec,
                step.equals(release(spec))
                        ? Specification.steps(spec).stream()
                                .filter(each -> each.path("drafts").asBoolean())
                                .map(each -> each.get("id").asText())
                                .findFirst()
                                .orElseThrow()
                        : step);
    }

    @Test
    void whatAPlatformRefusesWhilePreparingGoesBackAsWell() {
        SopRun run = released(new Preparation.Refused("Format tidak didukung."), Answer.OK);

        assertThat(run.waitsAt()).isEqualTo(revision(rilis()));
        assertThat(run.posting().getState()).isEqualTo("COMPLETED");
        assertThat(row(run).pesan()).isEqualTo("Format tidak didukung.");
    }

    @Test
    void aPlatformThatStillWorksOnItIsAskedAgainLater() {
        SopRun run = released(new Preparation.Pending(Map.of(), "Video diolah.", Duration.ofMinutes(1)), Answer.OK);
        assertThat(row(run).status()).isEqualTo(Status.PREPARED);

        platform.prepareAs(Preparation.Ready.NOTHING);
        run.fire("catchEvent_jedaPemeriksaan");
        run.runJobs();

        assertThat(row(run).status()).isEqualTo(Status.PUBLISHED);
        assertThat(run.instance()).isEnded();
    }

    @Test
    void whatThePlatformDoesNotShowYetIsReadAgainLater() {
        platform.readBackAs(new ReadBack.NotSeen("Belum terlihat.", true));
        SopRun run = released(Preparation.Ready.NOTHING, Answer.OK);
        assertThat(row(run).teksTerbaca()).isNull();

        platform.readBackAs(null);
        run.fire("catchEvent_jedaPembacaan");
        run.runJobs();

        assertThat(row(run).teksTerbaca()).contains("Pameran dibuka");
        assertThat(run.instance()).isEnded();
    }

    @Test
    void whatNoMachineMaySendIsSentByTheRoleThatReleases(@Autowired Filing filing) {
        SopRun run =
                released(new Preparation.ByHand("grup WhatsApp Humas", "Pameran dibuka.", "https://wa.me/"), Answer.OK);
        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_menyampaikanSendiri")
                .singleResult();
        assertThat(task).hasCandidateGroup(PUBLISHER).isNotAssigned();
        assertThatThrownBy(() -> engine.getTaskService().complete(task.getId()))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("Bukti penyampaian wajib dilampirkan");

        filing.attach(filing.take(
                new FilingStep(run.instance().getId(), task.getId(), task.getTaskDefinitionKey()),
                "Pesan di grup",
                Samples.file("grup.png", Samples.png(4, 3)),
                PUBLISHER));
        engine.getTaskService().complete(task.getId());
        run.runJobs();

        assertThat(run.instance()).isEnded();
        assertThat(row(run).status()).isEqualTo(Status.PUBLISHED);
        assertThat(platform.posts()).as("no machine sent it").isEmpty();
    }

    @Test
    void credentialsThatAreRefusedAreAnIncidentAtOnceAndTheRunGoesOnWhenAPersonGivesThePostUp() {
        SopRun run = released(Preparation.Ready.NOTHING, Answer.REFUSES_THE_TOKEN);
        Job stuck = run.failedJob();
        assertThat(stuck.getRetries()).isZero();
        assertThat(stuck.getExceptionMessage()).isEqualTo("Token kedaluwarsa.");
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isPositive();

        settlements.settle(row(run).id(), new Verdict.GivenUp("Akun sudah ditutup."), "admin");
        run.retry(stuck);

        assertThat(run.instance()).isEnded();
        assertThat(row(run).pesan()).isEqualTo("Dibatalkan oleh admin: Akun sudah ditutup.");
        assertThat(platform.posts()).isEmpty();
    }

    @Test
    void whatIsGivenUpWhilePreparingIsNotSentEither() {
        SopRun run = released(new Preparation.Unauthorised("Token kedaluwarsa."), Answer.OK);

        settlements.settle(row(run).id(), new Verdict.GivenUp("Akun sudah ditutup."), "admin");
        run.retry(run.failedJob());

        assertThat(run.instance()).isEnded();
        assertThat(platform.posts()).isEmpty();
    }

    @Test
    void aPlatformsOwnWaitReplacesTheCyclesAndCostsOneOfItsTries() {
        SopRun run = released(Preparation.Ready.NOTHING, Answer.THROTTLES);

        Job waiting = run.failedJob();

        assertThat(waiting.getRetries()).isEqualTo(5);
        assertThat(waiting.getDuedate())
                .isCloseTo(
                        Date.from(clock.instant().plus(ScriptedChannel.WAIT)),
                        Duration.ofMinutes(1).toMillis());
    }

    /** A run whose release to the scripted platform has been carried as far as it goes. */
    private SopRun released(Preparation preparation, Answer answer) {
        SopRun run = start(rilis()).carryTo(release(rilis()));
        platform.prepareAs(preparation);
        platform.answer(answer);
        run.complete(Map.of("kanal", "tiruan"));
        return run;
    }

    private static JsonNode rilis() {
        return Specification.sops()
                .filter(sop -> sop.get("key").asText().equals("rilis-media-sosial"))
                .findFirst()
                .orElseThrow();
    }

    private static String release(JsonNode spec) {
        return Specification.steps(spec).stream()
                .filter(step -> step.has("publishes"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    /** The first step that refusals come back to; in an SOP without refusals the one that may change the content last. */
    private static String revision(JsonNode spec) {
        List<String> rejects = Specification.steps(spec).stream()
                .filter(step -> step.has("decision"))
                .map(step -> step.get("decision").get("reject").asText())
                .toList();
        return Specification.steps(spec).stream()
                .map(step -> step.get("id").asText())
                .filter(rejects::contains)
                .findFirst()
                .orElse(release(spec));
    }

    private static String role(JsonNode spec, String stepId) {
        return Specification.steps(spec).stream()
                .filter(step -> step.get("id").asText().equals(stepId))
                .findFirst()
                .orElseThrow()
                .get("role")
                .asText();
    }

    private Publication row(SopRun run) {
        return publications.of(run.instance().getId()).stream()
                .filter(post -> post.key().kanal().equals("tiruan"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private SopRun start(JsonNode spec) {
        return SopRun.start(engine, materi, spec, "Pembukaan pameran");
    }

    private List<String> articlesOf(SopRun run) {
        return jdbc.sql("select judul from portal_artikel where process_instance_id = ?")
                .param(run.instance().getId())
                .query(String.class)
                .list();
    }

    private long toldTo(String role, SopRun run) {
        return jdbc.sql("select count(*) from pemberitahuan where untuk_peran = ? and process_instance_id = ?")
                .params(role, run.instance().getId())
                .query(Long.class)
                .single();
    }

    @TestConfiguration
    static class WholeCoverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties everyNodeAndFlow() {
            return ProcessEngineCoverageProperties.builder()
                    .assertClassCoverageAtLeast(1.0)
                    .build();
        }
    }
}
