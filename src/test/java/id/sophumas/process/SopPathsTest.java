package id.sophumas.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.MateriService;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Status;
import id.sophumas.sop.Specification;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
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
            "camunda.bpm.process-engine-name=paths"
        })
@Import({ProcessEngineCoverageConfiguration.class, SopPathsTest.WholeCoverage.class})
class SopPathsTest {

    private final ProcessEngine engine;
    private final MateriService materi;
    private final Publications publications;
    private final Approvals approvals;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Autowired
    SopPathsTest(
            ProcessEngine engine,
            MateriService materi,
            Publications publications,
            Approvals approvals,
            JdbcClient jdbc,
            Clock clock) {
        this.engine = engine;
        this.materi = materi;
        this.publications = publications;
        this.approvals = approvals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void assertOnThisEngine() {
        AbstractAssertions.init(engine);
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
        assertThat(posts).singleElement().satisfies(post -> {
            assertThat(post.status()).isEqualTo(Status.PUBLISHED);
            assertThat(post.key().kanal()).isEqualTo("portal");
            assertThat(post.sha256()).isEqualTo(materi.latest(run.materiId()).sha256());
        });
        assertThat(articlesOf(run)).containsExactly("Pembukaan pameran");
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
        SopRun run = start(spec);
        String release = run.steps().stream()
                .filter(step -> step.has("publishes"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        run.carryTo(release);

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
