package id.sophumas.web.security;

import static id.sophumas.web.security.Trial.FIRST;
import static id.sophumas.web.security.Trial.KEY;
import static id.sophumas.web.security.Trial.SECOND;
import static id.sophumas.web.security.Trial.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import id.sophumas.web.security.Browser.Answer;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may see and do what, asked over HTTP as the Tasklist, a script or a stranger would. */
@TryoutApplication
class AccessTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/version",
                "/engine-rest/nothing",
                "/api/materi/1",
                "/api/publikasi",
                "/api/nothing"
            })
    void shouldAskEverybodyWhoHeIs(String path) throws Exception {
        Answer answer = Browser.nobody(port).get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
        assertThat(answer.response().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("Anda belum masuk");
    }

    @Test
    void shouldNotMakeABrowserAskForAPasswordWhereAPageCalls() throws Exception {
        Answer answer = Browser.nobody(port).header("Sec-Fetch-Mode", "cors").get("/api/publikasi");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({Trial.FIRST + ",true", "auditor,false", "admin,false"})
    void shouldTellWhoMayTakeATask(String reader, boolean mayTake) throws Exception {
        Task task = trial.start();

        assertThat(Browser.basic(port, reader)
                        .get("/api/tugas/" + task.getId())
                        .json()
                        .path("bolehDiambil"))
                .isEqualTo(BooleanNode.valueOf(mayTake));
    }

    @Test
    void shouldAnswerOnOurApiWithProblemDetails() throws Exception {
        Answer answer = Browser.nobody(port).get("/api/publikasi");

        assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(401);
    }

    @Test
    void shouldRefuseAWrongPasswordAndAnUnknownUser() throws Exception {
        assertThat(Browser.basic(port, SECOND, "salah").get("/engine-rest/task").status())
                .isEqualTo(401);
        assertThat(Browser.basic(port, "nobody", "nobody")
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/publikasi/kiriman/000000000000000000000000000000000000000000000000.jpg",
                "/publikasi/kiriman/",
                "/publikasi/kiriman/a/b"
            })
    void shouldAskNobodyWhoFetchesAFileWhoHeIs(String path) throws Exception {
        assertThat(Browser.nobody(port).get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/h2-console", "/actuator/env", "/actuator", "/lain", "/engine-restx", "/apix", "/publikasix"})
    void shouldShutWhatNobodyOpened(String path) throws Exception {
        assertThat(Browser.nobody(port).get(path).status()).isIn(401, 403, 404);
        assertThat(Browser.basic(port, "admin").get(path).status()).isIn(401, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/publikasi", "/robots.txt", "/actuator/health", "/camunda/app/tasklist/default/"})
    void shouldShowTheWorldWhatIsPublic(String path) throws Exception {
        assertThat(Browser.nobody(port).get(path).status()).isEqualTo(200);
    }

    @Test
    void shouldShowTasksToTheirRoleOnly() throws Exception {
        Task task = trial.start();
        String list = "/engine-rest/task?processInstanceId=" + task.getProcessInstanceId();

        assertThat(Browser.basic(port, FIRST).get(list).json()).hasSize(1);
        for (String other : List.of(SECOND, STRANGER, "karoKumSidhal", "pemilikProses")) {
            assertThat(Browser.basic(port, other).get(list).json()).as(other).isEmpty();
            assertThat(Browser.basic(port, other)
                            .get("/engine-rest/task/" + task.getId())
                            .status())
                    .as(other)
                    .isIn(403, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SECOND, STRANGER, "karoKumSidhal", "auditor", "pemilikProses"})
    void shouldLetNobodyElseCompleteClaimOrFillInATask(String other) throws Exception {
        Task task = trial.start();
        String path = "/engine-rest/task/" + task.getId();
        Browser browser = Browser.basic(port, other);

        assertThat(browser.post(path + "/complete", "{}").status()).isEqualTo(403);
        assertThat(browser.post(path + "/submit-form", "{}").status()).isEqualTo(403);
        assertThat(browser.post(path + "/claim", "{\"userId\":\"" + other + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(browser.put(path + "/variables/judul", "{\"value\":\"Lain\"}")
                        .status())
                .isEqualTo(403);

        assertThat(trial.isOpen(task)).isTrue();
        assertThat(trial.assignee(task)).isNull();
        assertThat(trial.variable(task, "judul")).isEqualTo("Rapat koordinasi");
    }

    @Test
    void shouldLetTheRoleCompleteWithoutClaiming() throws Exception {
        Task task = trial.start();

        Answer answer = Browser.basic(port, FIRST).post("/engine-rest/task/" + task.getId() + "/complete", "{}");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(trial.isOpen(task)).isFalse();
    }

    @Test
    void shouldKeepTheRoleFromChangingVariablesBehindTheForm() throws Exception {
        Task task = trial.start();
        Browser browser = Browser.basic(port, FIRST);
        String value = "{\"value\":\"Lain\"}";

        assertThat(List.of(
                        browser.put("/engine-rest/task/" + task.getId() + "/variables/judul", value)
                                .status(),
                        browser.put("/engine-rest/task/" + task.getId() + "/localVariables/judul", value)
                                .status(),
                        browser.put(
                                        "/engine-rest/process-instance/" + task.getProcessInstanceId()
                                                + "/variables/judul",
                                        value)
                                .status(),
                        browser.put("/engine-rest/execution/" + task.getExecutionId() + "/localVariables/judul", value)
                                .status()))
                .containsOnly(403);
        assertThat(trial.variable(task, "judul")).isEqualTo("Rapat koordinasi");
    }

    @Test
    void shouldKeepRolesFromRunningTheEngine() throws Exception {
        Task task = trial.start();
        String instance = "/engine-rest/process-instance/" + task.getProcessInstanceId();
        for (String user : List.of(FIRST, "auditor", "pemilikProses")) {
            Browser browser = Browser.basic(port, user);

            assertThat(browser.delete(instance).status()).as(user).isEqualTo(403);
            assertThat(browser.put(instance + "/suspended", "{\"suspended\":true}")
                            .status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(browser.put("/engine-rest/process-definition/key/" + KEY + "/suspended", "{\"suspended\":true}")
                            .status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(browser.post("/engine-rest/user/create", user("eve")).status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(browser.put("/engine-rest/group/camunda-admin/members/" + user, "")
                            .status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(browser.post("/engine-rest/authorization/create", everything(user))
                            .status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(browser.post("/engine-rest/filter/create", filter()).status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(trial.runs(task.getProcessInstanceId())).isTrue();
    }

    @Test
    void shouldLetOnlyTheFirstRoleStart() throws Exception {
        String start = "/engine-rest/process-definition/key/" + KEY + "/start";
        String body = "{\"variables\":{\"judul\":{\"value\":\"Berita\"}}}";

        assertThat(Browser.basic(port, FIRST).post(start, body).status()).isEqualTo(200);
        for (String other : List.of(SECOND, STRANGER, "auditor", "pemilikProses")) {
            long before = trial.running();
            assertThat(Browser.basic(port, other).post(start, body).status())
                    .as(other)
                    .isIn(403, 404);
            assertThat(trial.running()).as(other).isEqualTo(before);
        }
    }

    @Test
    void shouldShowTheTechnicalProcessToNobodyToStart() throws Exception {
        assertThat(Browser.basic(port, FIRST)
                        .post("/engine-rest/process-definition/key/penayangan/start", "{}")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void shouldShowSopsToTheirRolesOnlyAndToEachHowToCorrectWhatItPublished() throws Exception {
        assertThat(keys(Browser.basic(port, STRANGER))).containsExactlyInAnyOrder("pengunggahan-informasi", "ralat");
        assertThat(keys(Browser.basic(port, SECOND))).containsExactlyInAnyOrder(KEY, "ralat");
        assertThat(keys(Browser.basic(port, FIRST))).containsExactlyInAnyOrder(KEY, "mobilisasi-media", "ralat");
    }

    @Test
    void shouldLetEveryRoleOfAnSopSeeWhereADraftStands() throws Exception {
        String instance = trial.start().getProcessInstanceId();
        String path = "/engine-rest/process-instance/" + instance + "/activity-instances";

        assertThat(Browser.basic(port, SECOND).get(path).body()).contains("userTask_menugaskanKasubbag");
        assertThat(Browser.basic(port, STRANGER).get(path).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task?processInstanceId=%s",
                "/engine-rest/history/task?processInstanceId=%s",
                "/engine-rest/history/process-instance?processInstanceIds=%s",
                "/engine-rest/history/activity-instance?processInstanceId=%s",
                "/engine-rest/history/variable-instance?processInstanceId=%s",
                "/engine-rest/history/detail?processInstanceId=%s",
                "/engine-rest/history/user-operation?processInstanceId=%s",
                "/engine-rest/variable-instance?processInstanceIdIn=%s",
                "/engine-rest/deployment",
                "/engine-rest/authorization",
                "/engine-rest/user"
            })
    void shouldShowTheAuditorEverything(String path) throws Exception {
        Task task = trial.start();
        Browser.basic(port, FIRST)
                .post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"" + FIRST + "\"}");

        assertThat(Browser.basic(port, "auditor")
                        .get(path.formatted(task.getProcessInstanceId()))
                        .json())
                .isNotEmpty();
    }

    @Test
    void shouldLetOnlyTheProcessOwnerAndTheAdministratorDeploy() throws Exception {
        for (String user : List.of(FIRST, STRANGER, "auditor")) {
            assertThat(deploy(user).status()).as(user).isEqualTo(403);
        }
        // He gets as far as the rules.
        assertThat(deploy("pemilikProses").status()).isEqualTo(400);
        assertThat(deploy("admin").status()).isEqualTo(400);
    }

    @Test
    void shouldKeepTheProcessOwnerFromDeletingADeployment() throws Exception {
        Browser browser = Browser.basic(port, "pemilikProses");
        String deployment =
                browser.get("/engine-rest/deployment").json().get(0).path("id").asText();

        assertThat(browser.delete("/engine-rest/deployment/" + deployment + "?cascade=true")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldLetAPersonReadAndChangeOnlyHisOwnProfile() throws Exception {
        Browser browser = Browser.basic(port, SECOND);

        assertThat(browser.get("/engine-rest/user/" + SECOND + "/profile").status())
                .isEqualTo(200);
        assertThat(browser.get("/engine-rest/user/" + FIRST + "/profile").status())
                .isIn(403, 404);
        assertThat(browser.put(
                                "/engine-rest/user/" + FIRST + "/credentials",
                                "{\"password\":\"x\",\"authenticatedUserPassword\":\"" + SECOND + "\"}")
                        .status())
                .isBetween(400, 404);
        assertThat(Browser.basic(port, FIRST).get("/engine-rest/task").status()).isEqualTo(200);
    }

    private List<String> keys(Browser browser) throws Exception {
        return browser.get("/engine-rest/process-definition?latestVersion=true")
                .json()
                .findValuesAsText("key");
    }

    private Answer deploy(String user) throws Exception {
        String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String body = part.formatted("deployment-name", "", "uji")
                + part.formatted("data", "; filename=\"uji.bpmn\"", "<definitions/>")
                + "--x--\r\n";
        return Browser.basic(port, user)
                .send("POST", "/engine-rest/deployment/create", "multipart/form-data; boundary=x", body);
    }

    private static String user(String id) {
        return "{\"profile\":{\"id\":\"" + id + "\",\"firstName\":\"x\"},\"credentials\":{\"password\":\"x\"}}";
    }

    private static String everything(String user) {
        return "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"" + user
                + "\",\"groupId\":null,\"resourceType\":7,\"resourceId\":\"*\"}";
    }

    private static String filter() {
        return "{\"resourceType\":\"Task\",\"name\":\"Milikku\",\"query\":{},\"properties\":{}}";
    }

    @Test
    void shouldLeaveTheNamesThatTheHistoryShowsToTheAdministrator() throws Exception {
        String profile = "/engine-rest/user/kasubbagHumas/profile";
        String named = "{\"id\":\"kasubbagHumas\",\"firstName\":\"%s\",\"lastName\":%s,\"email\":%s}";
        JsonNode before = Browser.basic(port, "admin").get(profile).json();
        String first = before.path("firstName").asText();
        String last = before.path("lastName").toString();

        Browser own = Browser.basic(port, "kasubbagHumas");
        Answer renamed = own.put(profile, named.formatted("Orang lain", last, "null"));

        assertThat(renamed.status()).as(renamed.body()).isEqualTo(403);
        assertThat(renamed.body()).contains("hanya dapat diubah oleh admin");
        assertThat(own.put(profile, named.formatted(first, last, "\"humas@contoh.go.id\""))
                        .status())
                .isEqualTo(204);
        assertThat(Browser.basic(port, "admin")
                        .put(
                                profile,
                                named.formatted(
                                        first, last, before.path("email").toString()))
                        .status())
                .isEqualTo(204);
    }
}
