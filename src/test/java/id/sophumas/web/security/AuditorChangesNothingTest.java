package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.web.security.Browser.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An auditor reads everything and changes nothing, asked over HTTP for each method and path that changes something. */
@TryoutApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditorChangesNothingTest {

    /** What belongs to whoever is asking: his searches, his messages and how he wants them. */
    private static final Set<String> HIS_OWN = Set.of(
            "POST /api/riwayat/pencarian",
            "DELETE /api/riwayat/pencarian/{id}",
            "PUT /api/pemberitahuan/pilihan",
            "POST /api/pemberitahuan/{id}/dibaca",
            "POST /pemberitahuan/{id}/dibaca",
            "POST /pemberitahuan/pilihan");

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping ours;

    private final Map<String, String> ids = new HashMap<>();
    private Task task;
    private Browser script;
    private Browser cockpit;

    @BeforeAll
    void logInOnce() throws Exception {
        task = trial.start();
        script = Browser.basic(port, "auditor");
        cockpit = Browser.tasklist(port, "auditor");
        String instance = task.getProcessInstanceId();
        trial.assign(task, Trial.FIRST);
        ids.put("task", task.getId());
        ids.put("inst", instance);
        ids.put("exec", task.getExecutionId());
        ids.put("def", task.getProcessDefinitionId());
        Browser admin = Browser.basic(port, "admin");
        ids.put(
                "comment",
                admin.post("/engine-rest/task/" + task.getId() + "/comment/create", "{\"message\":\"x\"}")
                        .json()
                        .path("id")
                        .asText());
        trial.overwriteAsAdministratorOnce(instance, "catatanAdmin", "x");
        ids.put(
                "job",
                first(admin, "/job?processInstanceId=" + instance).path("id").asText());
        ids.put(
                "jobdef",
                first(admin, "/job?processInstanceId=" + instance)
                        .path("jobDefinitionId")
                        .asText());
        ids.put(
                "dep",
                first(admin, "/process-definition?processDefinitionId=" + task.getProcessDefinitionId())
                        .path("deploymentId")
                        .asText());
        ids.put("filter", first(admin, "/filter").path("id").asText());
        ids.put(
                "var",
                first(admin, "/history/variable-instance?processInstanceId=" + instance)
                        .path("id")
                        .asText());
        ids.put(
                "log",
                first(admin, "/history/user-operation?processInstanceId=" + instance)
                        .path("operationId")
                        .asText());
        ids.put(
                "auth",
                first(admin, "/authorization?groupIdIn=auditor").path("id").asText());
    }

    static Stream<String> changes() throws Exception {
        return Files.readAllLines(Path.of("src/test/resources/security/changes.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldRefuseAChangeOfTheEngineThroughBothDoors(String request) throws Exception {
        assertThat(send(script, "/engine-rest", request).status()).isEqualTo(403);
        assertThat(send(cockpit, "/camunda/api/engine/engine/default", request).status())
                .isEqualTo(403);
        assertThat(trial.assignee(task)).isEqualTo(Trial.FIRST);
    }

    @Test
    void shouldRefuseAnAttachment() throws Exception {
        String field = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String part =
                field.formatted("attachment-name", "x") + field.formatted("url", "https://example.org/") + "--x--\r\n";

        for (String path : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            Browser browser = path.equals("/engine-rest") ? script : cockpit;
            assertThat(browser.send(
                                    "POST",
                                    path + "/task/" + task.getId() + "/attachment/create",
                                    "multipart/form-data; boundary=x",
                                    part)
                            .status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/tugas/{task}/persetujuan-ulang {}",
                "PUT /api/tugas/{task}/konsep {\"materiId\":\"lain\"}",
                "POST /api/tugas/{task}/kelengkapan {\"kelengkapan\":\"lengkap\"}",
                "POST /api/ralat {\"processInstanceId\":\"{inst}\",\"jenis\":\"tarik\",\"publikasi\":[\"x\"],\"alasan\":\"x\"}",
                "POST /api/jam {\"sekarang\":\"2030-01-01T00:00:00+07:00\"}",
                "DELETE /api/jam",
                "POST /kanal/periksa"
            })
    void shouldRefuseAChangeOverOurOwnInterface(String request) throws Exception {
        assertThat(send(script, "", request).status()).isIn(403, 404);
        assertThat(trial.isOpen(task)).isTrue();
    }

    @Test
    void shouldLetTheAuditorWriteNothingButWhatIsHisOwn() throws Exception {
        Set<String> taken = new TreeSet<>();
        for (RequestMappingInfo mapping : ours.getHandlerMethods().keySet()) {
            for (String method : changing(mapping)) {
                for (String pattern : mapping.getPatternValues()) {
                    String request = method + " " + pattern;
                    Answer answer = attempt(method, pattern);
                    if (!HIS_OWN.contains(request) && (answer.status() < 400 || answer.status() > 499)) {
                        taken.add(request + ": " + answer.status());
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    private static List<String> changing(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .filter(method -> !HttpMethod.GET.name().equals(method)
                        && !HttpMethod.HEAD.name().equals(method))
                .toList();
    }

    /** With what each kind of address wants: JSON, a form with files, or nothing. */
    private Answer attempt(String method, String pattern) throws Exception {
        String path = pattern.replace("{taskId}", task.getId())
                .replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
        Answer json = script.send(method, path, "application/json", "{}");
        return json.status() == 415
                ? script.send(
                        method,
                        path,
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"materi\"\r\n\r\n{}\r\n--x--\r\n")
                : json;
    }

    private static JsonNode first(Browser admin, String path) throws Exception {
        JsonNode found = admin.get("/engine-rest" + path).json().path(0);
        assertThat(found.isMissingNode()).as(path).isFalse();
        return found;
    }

    private Answer send(Browser browser, String base, String request) throws Exception {
        String filled = request;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        String[] parts = filled.split(" ", 3);
        boolean hasBody = parts.length > 2;
        return browser.send(parts[0], base + parts[1], hasBody ? "application/json" : null, hasBody ? parts[2] : null);
    }
}
