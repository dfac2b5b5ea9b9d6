package id.sophumas.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.jar.Reply;
import id.sophumas.jar.SopWalk;
import id.sophumas.jar.WebAppSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The doors of the engine through which a run could be moved, its record written, its clock stopped or its history lost: closed to everybody,
 * administrators included, by whichever address.
 */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Besieged.class)
class DoorAttackIT {

    private static final String REST = "/engine-rest";
    private static final String WEB_APPS = "/camunda/api/engine/engine/default";
    private static final String KEY = "rilis-media-sosial";
    private static final String FIRST = "kabagHublemHumas";

    private final Fortress fortress;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private WebAppSession cockpit;
    /** As it was last seen: none of the attacks may have changed it since. */
    private Map<String, JsonNode> state;

    DoorAttackIT(Fortress fortress) {
        this.fortress = fortress;
    }

    @BeforeAll
    void startARun() {
        cockpit = fortress.office().signIn("admin");
        ids.put("key", KEY);
        ids.put("run", run("Pintu tertutup"));
        ids.put("other", run("Pelaksanaan lain"));
        JsonNode task = found("/task?processInstanceId=" + ids.get("run"));
        ids.put("task", task.path("id").asText());
        ids.put("exec", task.path("executionId").asText());
        ids.put("def", task.path("processDefinitionId").asText());
        ids.put("name", task.path("name").asText());
        ids.put("due", task.path("due").asText());
        ids.put(
                "dep",
                found("/process-definition?processDefinitionId=" + ids.get("def"))
                        .path("deploymentId")
                        .asText());
        JsonNode timer = found("/job?timers=true&processInstanceId=" + ids.get("run"));
        ids.put("timer", timer.path("id").asText());
        ids.put("timerdef", timer.path("jobDefinitionId").asText());
        ids.put(
                "penayangan",
                found("/process-definition?latestVersion=true&key=penayangan")
                        .path("id")
                        .asText());
        ids.put(
                "right",
                found("/authorization?groupIdIn=auditor&resourceType=6")
                        .path("id")
                        .asText());
        ids.put(
                "var",
                found("/history/variable-instance?processInstanceId=" + ids.get("run"))
                        .path("id")
                        .asText());
        ids.put("comment", comment());
        ids.put(
                "log",
                found("/history/user-operation?processInstanceId=" + ids.get("run"))
                        .path("operationId")
                        .asText());
        state = state();
    }

    /** Also for the attacks that do not look themselves. */
    @AfterAll
    void lookOnceMore() {
        requireNothingMoved();
    }

    static Stream<String> doors() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/attack/doors.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void shouldBeClosedToTheAdministratorByBothAddresses(String request) {
        for (Reply reply : List.of(byRest("admin", request), byCockpit(request))) {
            assertThat(reply.status()).as(reply.request() + " " + reply.text()).isBetween(400, 499);
            assertThat(reply.json().path("message").asText())
                    .as("says in Indonesian what to do")
                    .matches(".*\\b(tidak|hanya|belum|harus|adalah|saja|satu|ditetapkan|tertera|dibuka)\\b.*");
        }

        requireNothingMoved();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void shouldBeClosedToTheOfficialWhoDoesTheStep(String request) {
        Reply reply = byRest(FIRST, request);

        assertThat(reply.status()).as(reply.request() + " " + reply.text()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt://x/%0Aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//x"
            })
    void shouldTakeNoAddressThatIsCode(String address) {
        String field = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String form = field.formatted("attachment-name", "x") + field.formatted("url", address) + "--x--\r\n";

        for (String base : List.of(REST, WEB_APPS)) {
            String path = base + "/task/" + ids.get("task") + "/attachment/create";
            Reply reply = base.equals(REST)
                    ? fortress.as(FIRST)
                            .send(
                                    "POST",
                                    path,
                                    "multipart/form-data; boundary=x",
                                    form.getBytes(StandardCharsets.UTF_8))
                    : cockpit.send("POST", path, "multipart/form-data; boundary=x", form, Map.of());
            reply.expect(400, 403);
        }
        assertThat(fortress.as("admin")
                        .get(REST + "/task/" + ids.get("task") + "/attachment")
                        .json())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/job",
                "/job/count",
                "/job/{timer}",
                "/job-definition",
                "/incident",
                "/incident/count",
                "/history/incident",
                "/history/job-log",
                "/external-task",
                "/batch",
                "/batch/statistics",
                "/history/batch",
                "/process-definition/statistics?failedJobs=true&incidents=true",
                "/process-definition/{def}/statistics?failedJobs=true",
                "/history/process-definition/{def}/statistics",
                "/history/external-task-log",
                "/process-instance?withIncident=true",
                "/process-instance/count?incidentMessageLike=%25a%25",
                "/execution?incidentType=failedJob",
                "/history/process-instance?withIncidents=true",
                "/history/process-instance?incidentMessageLike=%25a%25",
                "/process-definition?incidentType=failedJob",
                "/event-subscription"
            })
    void shouldShowJobsAndIncidentsToThoseWhoWatchOnly(String path) {
        String filled = REST + filled(path);

        fortress.as(FIRST).get(filled).expect(403);
        fortress.as("stafHumas").get(filled).expect(403);
        fortress.office().signIn(FIRST).get(WEB_APPS + filled(path)).expect(403);
        for (String watcher : List.of("admin", "auditor")) {
            fortress.as(watcher).get(filled).expect(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/cockpit/plugin/base/default/incident",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/cockpit/plugin/base/default/process-definition/{def}/called-process-definitions"
            })
    void shouldKeepTheOfficialOutOfCockpitsOwnQueries(String path) {
        WebAppSession tasklist = fortress.office().signIn(FIRST);

        tasklist.get(filled(path)).expect(401, 403, 404, 405);
        tasklist.post(filled(path), Map.of()).expect(401, 403, 404, 405);
        cockpit.get(filled(path)).expect(200);
    }

    @Test
    void shouldNotFindRunsByTheirIncidentsInsideAnAlternativeEither() {
        Map<String, Object> alternative = Map.of("orQueries", List.of(Map.of("incidentMessageLike", "%a%")));

        fortress.as(FIRST).post(REST + "/process-instance", alternative).expect(403);
        fortress.as(FIRST).post(REST + "/history/process-instance", alternative).expect(403);
        fortress.as("auditor").post(REST + "/process-instance", alternative).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-instance/{run}/variables/judul/data",
                "/execution/{exec}/localVariables/judul/data",
                "/task/{task}/variables/judul/data",
                "/task/{task}/localVariables/bertindakSebagai/data"
            })
    void shouldTakeNoBytesForTheRecord(String path) {
        String form = "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"x\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\nx\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"valueType\"\r\n\r\nBytes\r\n--x--\r\n";
        String type = "multipart/form-data; boundary=x";

        fortress.as("admin")
                .send("POST", REST + filled(path), type, form.getBytes(StandardCharsets.UTF_8))
                .expect(400, 403);
        cockpit.send("POST", WEB_APPS + filled(path), type, form, Map.of()).expect(400, 403);

        requireNothingMoved();
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, "auditor", "pemilikProses"})
    void shouldShowStackTracesToAdministratorsOnly(String other) {
        fortress.as(other).get(REST + filled("/job/{timer}/stacktrace")).expect(403);
        fortress.as(other).get(REST + "/history/job-log/x/stacktrace").expect(403);
        fortress.as("admin").get(REST + filled("/job/{timer}/stacktrace")).expect(200, 204);
    }

    @Test
    void shouldPublishWhatIsReleasedWhileItsVersionIsHeldBack() {
        SopWalk walk = fortress.office().start(KEY, "Tetap tayang").untilRelease();
        String version = REST + filled("/process-definition/{def}/suspended");

        fortress.as("admin").put(version, Map.of("suspended", true)).expect(204);
        try {
            fortress.as(FIRST)
                    .post(REST + "/process-definition/key/" + KEY + "/start", title("Tertahan"))
                    .expect(400, 403, 409);
            assertThat(fortress.as("admin")
                            .get(REST + filled("/job-definition?suspended=true&processDefinitionId={def}"))
                            .json())
                    .isEmpty();
            fortress.as("admin")
                    .put(REST + "/process-definition/key/" + KEY + "/suspended", Map.of("suspended", true))
                    .expect(204);
            assertThat(fortress.as("admin")
                            .get(REST + "/job-definition?suspended=true&processDefinitionKey=" + KEY)
                            .json())
                    .isEmpty();
            walk.untilEnd();
            assertThat(fortress.office().published(walk.instance())).isNotEmpty();
        } finally {
            fortress.as("admin")
                    .put(REST + "/process-definition/key/" + KEY + "/suspended", Map.of("suspended", false))
                    .expect(204);
        }
    }

    @Test
    void shouldStillLetTheAdministratorOpenAnApplicationToARoleAndRecordIt() {
        String made = fortress.as("admin")
                .post(
                        REST + "/authorization/create",
                        Map.of(
                                "type",
                                1,
                                "permissions",
                                List.of("ACCESS"),
                                "groupId",
                                "stafHumas",
                                "resourceType",
                                0,
                                "resourceId",
                                "cockpit"))
                .expect(200)
                .json()
                .path("id")
                .asText();
        fortress.as("admin").delete(REST + "/authorization/" + made).expect(204);

        assertThat(fortress.as("auditor")
                        .get(REST + "/history/user-operation?entityType=Authorization&operationType=Delete")
                        .expect(200)
                        .json())
                .isNotEmpty();
    }

    private void requireNothingMoved() {
        Map<String, JsonNode> before = state;
        state = state();
        assertThat(state).isEqualTo(before);
    }

    private String run(String title) {
        return fortress.as(FIRST)
                .post(REST + "/process-definition/key/" + KEY + "/start", title(title))
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    private static Map<String, Object> title(String judul) {
        return Map.of("variables", Map.of("judul", Map.of("value", judul)));
    }

    private String comment() {
        return fortress.as("admin")
                .post(REST + "/task/" + ids.get("task") + "/comment/create", Map.of("message", "Catatan"))
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    private JsonNode found(String path) {
        JsonNode found =
                fortress.as("admin").get(REST + path).expect(200).json().path(0);
        assertThat(found.isMissingNode()).as(path).isFalse();
        return found;
    }

    /** What must not move: where the run stands, what is kept of it, its clock, the rights, and what else the engine was told to do. */
    private Map<String, JsonNode> state() {
        Map<String, JsonNode> state = new LinkedHashMap<>();
        for (String path : List.of(
                "/task?processInstanceId={run}",
                "/task/count?name=Setujui%20saja",
                "/task/count?name=Anak",
                "/process-instance?processInstanceIds={run}",
                "/history/process-instance/count?variables=judul_eq_x",
                "/process-instance/{run}/variables",
                "/task/{task}/localVariables",
                "/task/{task}/identity-links",
                "/task/{task}/comment",
                "/process-instance/{other}/comment",
                "/job?processInstanceId={run}",
                "/job-definition?processDefinitionId={def}",
                "/process-definition?key={key}",
                "/process-definition?key=penayangan",
                "/incident?processInstanceId={run}",
                "/history/process-instance?processInstanceId={run}",
                "/history/user-operation?processInstanceId={run}",
                "/batch",
                "/authorization?groupIdIn=auditor",
                "/authorization?groupIdIn=stafHumas&resourceType=6",
                "/authorization?userIdIn=stafHumas&resourceType=9",
                "/authorization?type=0")) {
            state.put(
                    path,
                    fortress.as("admin").get(REST + filled(path)).expect(200).json());
        }
        return state;
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private Reply byRest(String who, String request) {
        String[] parts = filled(request).split(" ", 3);
        return fortress.as(who)
                .send(
                        parts[0],
                        REST + parts[1],
                        parts.length > 2 ? "application/json" : null,
                        parts.length > 2 ? parts[2].getBytes(StandardCharsets.UTF_8) : null);
    }

    private Reply byCockpit(String request) {
        String[] parts = filled(request).split(" ", 3);
        return cockpit.send(
                parts[0],
                WEB_APPS + parts[1],
                parts.length > 2 ? "application/json" : null,
                parts.length > 2 ? parts[2] : "",
                Map.of());
    }
}
