package id.sophumas.web.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.Trial;
import id.sophumas.web.security.TryoutApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wrong input is a 4xx with an Indonesian message at both of the engine's doors; much of it is a 500 as shipped. */
@TryoutApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongInputTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    private Task task;
    private Browser script;
    private Browser tasklist;

    @BeforeAll
    void logInOnce() throws Exception {
        task = trial.start();
        script = Browser.basic(port, "admin");
        tasklist = Browser.tasklist(port, "admin");
    }

    static Stream<String> requests() throws Exception {
        return Files.readAllLines(Path.of("src/test/resources/security/wrong-input.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void shouldAnswerWith4xx(String request) throws Exception {
        answersWith4xx(send(script, "/engine-rest", request));
        answersWith4xx(send(tasklist, "/camunda/api/engine/engine/default", request));

        assertThat(trial.isOpen(task)).isTrue();
    }

    @Test
    void shouldPassARefusalOnAsItStands() throws Exception {
        String body = "{\"variables\":{\"penerima\":{\"value\":\"stafHumas\"}}}";

        for (Answer answer : List.of(
                Browser.basic(port, Trial.FIRST).post("/engine-rest/task/" + task.getId() + "/complete", body),
                Browser.tasklist(port, Trial.FIRST)
                        .post("/camunda/api/engine/engine/default/task/" + task.getId() + "/submit-form", body))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("type").asText()).isEqualTo("RequestRefused");
            assertThat(answer.json().path("message").asText())
                    .startsWith("Penerima \"stafHumas\" bukan pemegang peran");
        }
        assertThat(trial.isOpen(task)).isTrue();
    }

    @Test
    void shouldSayThatATaskWasCompletedBefore() throws Exception {
        Browser browser = Browser.basic(port, Trial.FIRST);
        String complete = "/engine-rest/task/" + trial.start().getId() + "/complete";
        browser.post(complete, "{}");

        Answer answer = browser.post(complete, "{}");

        assertThat(answer.status()).isIn(404, 409);
        assertThat(answer.json().path("message").asText()).contains("selesai");
    }

    @Test
    void shouldHandOutNoWorkThroughTheWebApps() throws Exception {
        String path = "/camunda/api/engine/engine/default/external-task/fetchAndLock";

        assertThat(tasklist.post(path, "{\"workerId\":\"x\",\"maxTasks\":1}").status())
                .isEqualTo(404);
    }

    @Test
    void shouldTellInIndonesianWhatIsNotAllowed() throws Exception {
        Answer answer =
                Browser.basic(port, Trial.STRANGER).post("/engine-rest/task/" + task.getId() + "/complete", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("message").asText()).startsWith("Anda tidak berwenang");
    }

    private Answer send(Browser browser, String base, String request) throws Exception {
        String[] parts = request.replace("{task}", task.getId())
                .replace("{inst}", task.getProcessInstanceId())
                .replace("{def}", task.getProcessDefinitionId())
                .split(" ", 3);
        boolean hasBody = parts.length > 2;
        return browser.send(parts[0], base + parts[1], hasBody ? "application/json" : null, hasBody ? parts[2] : null);
    }

    private static void answersWith4xx(Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.json().path("message").asText()).isNotBlank();
    }
}
