package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.web.security.Browser.Answer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SuspendJobDefinitionCmd;
import org.camunda.bpm.engine.impl.management.UpdateJobDefinitionSuspensionStateBuilderImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What may be done with jobs by hand: what has failed is tried again, and nothing else. */
@TryoutApplication
class JobsByHandTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    @Qualifier("keptJobs") private SmartInitializingSingleton keptJobs;

    private Browser admin;
    private Task task;
    private String timer;

    @BeforeEach
    void start() throws Exception {
        admin = Browser.basic(port, "admin");
        task = trial.start();
        timer = timer().path("id").asText();
    }

    @Test
    void shouldTryAgainWhatHasFailedForGood() throws Exception {
        jobs().setJobRetries(timer, 0);

        assertThat(admin.put(retries(), "{\"retries\":0}").status()).isEqualTo(403);
        assertThat(admin.put(retries(), "{\"retries\":2147483647}").status()).isEqualTo(403);
        assertThat(Browser.basic(port, "pemilikProses")
                        .put(retries(), "{\"retries\":1}")
                        .status())
                .isEqualTo(403);
        assertThat(admin.put(retries(), "{\"retries\":1}").status()).isEqualTo(204);

        assertThat(timer().path("retries").asInt()).isEqualTo(1);
    }

    @Test
    void shouldTryAgainWhatHasFailedForGoodByItsDefinitionOnly() throws Exception {
        Task other = trial.start();
        String definition = timer().path("jobDefinitionId").asText();
        jobs().setJobRetries(timer, 0);

        Answer answer = admin.put("/engine-rest/job-definition/" + definition + "/retries", "{\"retries\":1}");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(timer().path("retries").asInt()).isEqualTo(1);
        assertThat(jobs().createJobQuery()
                        .processInstanceId(other.getProcessInstanceId())
                        .timers()
                        .singleResult()
                        .getRetries())
                .as("one that has not failed")
                .isEqualTo(3);
    }

    /** The engine counts a refused execution as a failed one. */
    @Test
    void shouldNotLoseAnAttemptByARefusedExecution() throws Exception {
        for (String user : new String[] {"stafHumas", Trial.FIRST, "auditor", "pemilikProses", "admin"}) {
            Answer answer = Browser.basic(port, user).post("/engine-rest/job/" + timer + "/execute", "");

            assertThat(answer.status()).as(user).isEqualTo(403);
            assertThat(answer.json().path("message").asText()).as(user).isNotBlank();
        }

        assertThat(timer().path("retries").asInt()).isEqualTo(3);
        assertThat(admin.get("/engine-rest/incident?processInstanceId=" + task.getProcessInstanceId())
                        .json())
                .isEmpty();
    }

    /** What an older version let somebody do, found at the start of this one. */
    @Test
    void shouldWakeJobsThatSleepBecauseAVersionWasHeldBack() throws Exception {
        suspendJobDefinitions();
        Task later = trial.start();
        assertThat(sleeping(later)).as("as it was").isEqualTo(1);

        keptJobs.afterSingletonsInstantiated();

        assertThat(sleeping(later)).isZero();
        assertThat(jobs().createJobDefinitionQuery().suspended().count()).isZero();
    }

    @Test
    void shouldLeaveThePausedRunAlone() {
        engine.getRuntimeService().suspendProcessInstanceById(task.getProcessInstanceId());

        keptJobs.afterSingletonsInstantiated();

        assertThat(sleeping(task)).isEqualTo(1);
    }

    private long sleeping(Task of) {
        return jobs().createJobQuery()
                .processInstanceId(of.getProcessInstanceId())
                .suspended()
                .count();
    }

    private void suspendJobDefinitions() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new SuspendJobDefinitionCmd(new UpdateJobDefinitionSuspensionStateBuilderImpl()
                        .byProcessDefinitionId(task.getProcessDefinitionId())));
    }

    private ManagementService jobs() {
        return engine.getManagementService();
    }

    private String retries() {
        return "/engine-rest/job/" + timer + "/retries";
    }

    private JsonNode timer() throws Exception {
        return admin.get("/engine-rest/job?timers=true&processInstanceId=" + task.getProcessInstanceId())
                .json()
                .get(0);
    }
}
