package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.security.Browser.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * CVE-2026-109432: expressions inside {@code orQueries}. Evaluated, the one used here would be harmless and the answer 200. Stored filters
 * evaluate theirs by design, so that they are held to the same rule.
 */
@TryoutApplication
class QueryExpressionTest {

    private static final String HARMLESS = "${'a'.concat('b')}";
    private static final String NESTED = "{\"orQueries\":[{\"assigneeExpression\":\"" + HARMLESS + "\"}]}";
    private static final String DEEPER =
            "{\"orQueries\":[{\"assignee\":\"x\",\"assigneeLikeExpression\":\"" + HARMLESS + "\"}]}";
    private static final String TOP = "{\"assigneeExpression\":\"" + HARMLESS + "\"}";
    private static final String ALLOWED_ELSEWHERE = "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @AfterEach
    void forgetTheCaller() {
        identities.clearAuthentication();
        filters.createTaskFilterQuery()
                .filterNameLike("Jahat%")
                .list()
                .forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    static Stream<String> bodies() {
        return Stream.of(NESTED, DEEPER, TOP, ALLOWED_ELSEWHERE);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void shouldRefuseExpressionsInTaskQueriesThroughBothDoors(String body) throws Exception {
        String seeded = filters.createTaskFilterQuery()
                .filterName("Tugas saya")
                .singleResult()
                .getId();
        for (String path : List.of(
                "/task",
                "/task/count",
                "/filter/" + seeded + "/list",
                "/filter/" + seeded + "/count",
                "/filter/" + seeded + "/singleResult")) {
            refused(Browser.basic(port, Trial.FIRST).post("/engine-rest" + path, body));
            refused(Browser.basic(port, Trial.FIRST).post("/engine-rest/engine/default" + path, body));
            refused(Browser.basic(port, Trial.FIRST)
                    .post("/engine-rest/%" + Integer.toHexString(path.charAt(1)) + path.substring(2), body));
            refused(Browser.tasklist(port, Trial.FIRST).post("/camunda/api/engine/engine/default" + path, body));
        }
    }

    @Test
    void shouldRefuseExpressionsInTheAddress() throws Exception {
        refused(Browser.basic(port, Trial.FIRST).get("/engine-rest/task?assigneeExpression=$%7B1%7D"));
        refused(Browser.basic(port, Trial.FIRST).get("/engine-rest/task/count?assignee%45xpression=$%7B1%7D"));
    }

    @Test
    void shouldStillAnswerQueriesWithoutExpressions() throws Exception {
        Answer answer = Browser.basic(port, Trial.FIRST)
                .post(
                        "/engine-rest/task",
                        "{\"orQueries\":[{\"assignee\":\"x\",\"name\":\"y\"}],\"assigneeExpression\":null}");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseInsideTheEngineWhatTheDoorsDoNotSee() {
        List<ThrowingCallable> queries = List.of(
                () -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(HARMLESS)
                        .endOr()
                        .list(),
                () -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(HARMLESS)
                        .endOr()
                        .count(),
                () -> tasks.createTaskQuery()
                        .or()
                        .dueBeforeExpression("${now()}")
                        .endOr()
                        .list(),
                () -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("#{'a'.concat('b')}")
                        .endOr()
                        .list(),
                () -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("x${'a'.concat('b')}")
                        .endOr()
                        .list(),
                () -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${currentUser().concat('b')}")
                        .endOr()
                        .list());

        assertThat(queries)
                .allSatisfy(query -> assertThatThrownBy(query)
                        .isInstanceOf(RequestRefused.class)
                        .hasMessageContaining("Ekspresi"));
    }

    @Test
    void shouldRefuseToEvaluateAStoredFilterWithAnotherExpression() throws Exception {
        Filter filter =
                filters.newTaskFilter("Jahat").setQuery(tasks.createTaskQuery().taskAssigneeExpression(HARMLESS));
        String id = filters.saveFilter(filter).getId();

        for (String path : List.of("/list", "/count")) {
            refused(Browser.basic(port, "admin").get("/engine-rest/filter/" + id + path));
            refused(Browser.tasklist(port, "admin").get("/camunda/api/engine/engine/default/filter/" + id + path));
        }
    }

    @Test
    void shouldLetTheAdministratorSaveFiltersWithTheTwoHarmlessExpressionsOnly() throws Exception {
        Browser admin = Browser.basic(port, "admin");

        assertThat(admin.post("/engine-rest/filter/create", filter("${currentUser()}"))
                        .status())
                .isEqualTo(200);
        refused(admin.post("/engine-rest/filter/create", filter(HARMLESS)));
        refused(admin.post("/engine-rest/filter/create", filter("${now()}")));
        assertThat(Browser.basic(port, Trial.FIRST)
                        .post("/engine-rest/filter/create", filter("${currentUser()}"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldRefuseAQueryTooLargeToLookThrough() throws Exception {
        String body = "{\"name\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";

        assertThat(Browser.basic(port, Trial.FIRST)
                        .post("/engine-rest/task", body)
                        .status())
                .isEqualTo(413);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("Ekspresi tidak diizinkan");
    }

    private static String filter(String expression) {
        return "{\"resourceType\":\"Task\",\"name\":\"Jahat lain\",\"query\":{\"assigneeExpression\":\"" + expression
                + "\"},\"properties\":{}}";
    }
}
