package id.sophumas.jar;

import static id.sophumas.jar.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Tasklist's own way into the engine refuses what the REST interface refuses, in the same words. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(SharedOffice.class)
class TasklistBadInputIT {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final Office office;
    private SopWalk review;
    private WebAppSession reviewer;

    TasklistBadInputIT(Office office) {
        this.office = office;
    }

    @BeforeAll
    void openTasklist() {
        review = office.start("rilis-media-sosial", "Ditinjau di Tasklist").until("userTask_mereviuTeknis");
        reviewer = office.signIn("kasubbagPublikasi");
    }

    static Stream<Map<String, Object>> badReviews() {
        return Stream.of(
                Map.of(),
                Map.of("keputusan", Map.of("value", "mungkin", "type", "String")),
                Map.of("keputusan", Map.of("value", "tidak", "type", "String")),
                Map.of("keputusan", Map.of("value", 5, "type", "String")));
    }

    @ParameterizedTest
    @MethodSource("badReviews")
    void shouldRefuseABadReview(Map<String, Object> variables) {
        String task = ENGINE + "/task/" + review.task().get("id").asText();

        refused(office, () -> reviewer.post(task + "/submit-form", Map.of("variables", variables)));
        refused(office, () -> reviewer.post(task + "/complete", Map.of("variables", variables)));

        assertThat(review.task()).isNotNull();
    }

    @Test
    void shouldRefuseATaskOfAnotherRoleAndATaskThatDoesNotExist() {
        WebAppSession other = office.signIn("stafHumas");
        String taskId = review.task().get("id").asText();

        refused(office, () -> other.post(ENGINE + "/task/" + taskId + "/complete", Map.of()));
        refused(office, () -> other.post(ENGINE + "/task/tidak-ada/complete", Map.of()));

        assertThat(review.task().get("id").asText()).isEqualTo(taskId);
    }

    @Test
    void shouldRefuseAStartWithoutATitle() {
        WebAppSession starter = office.signIn("kabagHublemHumas");

        refused(
                office,
                () -> starter.post(
                        ENGINE + "/process-definition/key/rilis-media-sosial/submit-form",
                        Map.of("variables", Map.of())));
        refused(
                office,
                () -> starter.post(
                        ENGINE + "/process-definition/key/rilis-media-sosial/start", Map.of("variables", Map.of())));
    }

    @Test
    void shouldEvaluateNoExpressionFromAQuery() {
        WebAppSession plain = office.signIn("stafHumas");
        Map<String, Object> expression = Map.of("assigneeExpression", "${'a'.concat('b')}");

        Refusal.message(plain.post(ENGINE + "/task", Map.of("orQueries", java.util.List.of(expression))));
        Refusal.message(plain.post(ENGINE + "/task/count", expression));
    }
}
