package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.web.security.Browser.Answer;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine would let an administrator do and the SOP does not: to touch a step's clock, and to make a run unseen. */
@TryoutApplication
class AdministratorLimitsTest {

    private static final String LATER = "2030-01-01T00:00:00.000+0700";

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    private Browser admin;
    private Task task;

    @BeforeEach
    void start() {
        admin = Browser.basic(port, "admin");
        task = trial.start();
    }

    @Test
    void shouldKeepAStepsTimerAtItsDueDate() throws Exception {
        String job = "/engine-rest/job/" + timer().path("id").asText();
        String moved = "{\"duedate\":\"" + LATER + "\"}";
        String suspended = "{\"suspended\":true}";

        assertRefused(admin.put(job + "/duedate", moved));
        assertRefused(admin.post(job + "/duedate/recalculate?creationDateBased=false", ""));
        assertRefused(admin.put(job + "/suspended", suspended));
        assertRefused(admin.put(
                "/engine-rest/job/suspended",
                "{\"suspended\":true,\"processInstanceId\":\"" + task.getProcessInstanceId() + "\"}"));
        assertRefused(admin.put(
                "/engine-rest/job-definition/" + timer().path("jobDefinitionId").asText() + "/suspended", suspended));
        assertRefused(admin.delete(job));

        assertThat(timer().path("suspended").asBoolean()).isFalse();
        assertThat(timer().path("dueDate").asText()).isEqualTo(due());
    }

    @Test
    void shouldKeepATimersDueDateWhenItIsTriedAgain() throws Exception {
        String timer = timer().path("id").asText();
        String job = "/engine-rest/job/" + timer + "/retries";
        String later = "\"retries\":2,\"dueDate\":\"" + LATER + "\"}";
        String run = task.getProcessInstanceId();

        assertRefused(admin.put(job, "{" + later));
        assertRefused(admin.put(
                "/engine-rest/job-definition/" + timer().path("jobDefinitionId").asText() + "/retries", "{" + later));
        assertRefused(admin.post("/engine-rest/job/retries", "{\"jobIds\":[\"" + timer + "\"]," + later));
        assertRefused(admin.post(
                "/engine-rest/process-instance/job-retries", "{\"processInstances\":[\"" + run + "\"]," + later));

        int retries = timer().path("retries").asInt();
        assertRefused(admin.put(job, "{\"retries\":2}"));
        assertThat(timer().path("retries").asInt()).isEqualTo(retries);
        assertThat(timer().path("dueDate").asText()).isEqualTo(due());
    }

    @Test
    void shouldTellOfNoDelayBeforeThereIsOne() throws Exception {
        String timer = timer().path("id").asText();

        assertThat(admin.post("/engine-rest/job/" + timer + "/execute", "").status())
                .isEqualTo(403);

        assertThat(admin.get("/api/penyimpangan?processInstanceId=" + task.getProcessInstanceId())
                        .json())
                .isEmpty();
    }

    @Test
    void shouldKeepNameAndDueDateOfAStepThroughAnUpdateOfItsTask() throws Exception {
        String due = due();
        String update = "{\"name\":\"%s\",\"due\":%s,\"priority\":%d,\"followUp\":\"" + LATER + "\"}";

        Answer later = update(update.formatted(task.getName(), "\"" + LATER + "\"", task.getPriority()));
        Answer never = update(update.formatted(task.getName(), "null", task.getPriority()));
        Answer renamed = update(update.formatted("Selesai", "\"" + due + "\"", task.getPriority()));

        assertRefused(later);
        assertRefused(never);
        assertRefused(renamed);
        assertThat(update(update.formatted(task.getName(), "\"" + due + "\"", task.getPriority()))
                        .status())
                .as("a day to follow it up is the holder's own")
                .isEqualTo(204);
        assertThat(due()).isEqualTo(due);
    }

    @Test
    void shouldNotDeleteAnSopThatHasRunWithItsHistory() throws Exception {
        String definition = "/engine-rest/process-definition/" + task.getProcessDefinitionId();
        String deployment = admin.get(definition).json().path("deploymentId").asText();

        assertRefused(admin.delete("/engine-rest/deployment/" + deployment + "?cascade=true"));
        assertRefused(admin.delete(definition + "?cascade=true"));
        assertRefused(admin.delete("/engine-rest/process-definition/key/rilis-media-sosial?cascade=true"));
        assertThat(trial.isOpen(task)).isTrue();
    }

    @Test
    void shouldNotMakeTheHistoryOfARunForget() throws Exception {
        String run = task.getProcessInstanceId();
        String ids = "{\"historicProcessInstanceIds\":[\"" + run + "\"]";
        String history = "/engine-rest/history/";

        assertRefused(admin.delete(history + "process-instance/" + run + "/variable-instances"));
        assertRefused(admin.delete(history + "process-instance/" + run));
        assertRefused(admin.post(history + "process-instance/delete", ids + "}"));
        assertRefused(admin.post(
                history + "process-instance/set-removal-time",
                ids + ",\"absoluteRemovalTime\":\"2020-01-01T00:00:00.000+0700\"}"));
        assertRefused(admin.put(
                "/engine-rest/process-definition/" + task.getProcessDefinitionId() + "/history-time-to-live",
                "{\"historyTimeToLive\":0}"));

        assertThat(admin.get(history + "variable-instance?processInstanceId=" + run)
                        .json())
                .isNotEmpty();
    }

    @Test
    void shouldNotLeadARunPastTheStepsOfItsSop() throws Exception {
        String run = task.getProcessInstanceId();
        String release = "\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_merilis\"}]";
        String runs = "\"processInstanceIds\":[\"" + run + "\"]";
        String definition = task.getProcessDefinitionId();

        assertRefused(admin.post("/engine-rest/process-instance/" + run + "/modification", "{" + release + "}"));
        assertRefused(admin.post(
                "/engine-rest/modification/execute",
                "{\"processDefinitionId\":\"" + definition + "\"," + runs + "," + release + "}"));
        assertRefused(admin.post(
                "/engine-rest/process-definition/" + definition + "/restart", "{" + runs + "," + release + "}"));

        assertThat(trial.isOpen(task)).isTrue();
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("RequestRefused");
    }

    private Answer update(String json) throws Exception {
        return admin.put("/engine-rest/task/" + task.getId() + "/", json);
    }

    private String due() throws Exception {
        return admin.get("/engine-rest/task/" + task.getId()).json().path("due").asText();
    }

    private JsonNode timer() throws Exception {
        return admin.get("/engine-rest/job?timers=true&processInstanceId=" + task.getProcessInstanceId())
                .json()
                .get(0);
    }
}
