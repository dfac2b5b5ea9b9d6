package id.sophumas.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.materi.MateriService;
import id.sophumas.process.SopRun;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.TryoutApplication;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What has been written at a task is found there again, whoever looks and wherever, before the step is done. */
@TryoutApplication
class KonsepTest {

    private static final String WRITER = "pelaksanaPublikasi";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MateriService materi;

    private SopRun run;

    @BeforeEach
    void start() {
        run = SopRun.startRelease(engine, materi, "Konsep");
    }

    @AfterEach
    void leaveNothingBehind() {
        run.leaveNothingBehind();
    }

    @Test
    void shouldTellWhoeverOpensTheTaskWhatHasBeenWrittenAtIt() throws Exception {
        String task = atDrafting();
        run.write("Konsep", "Isi pertama.", WRITER);

        assertThat(keep(WRITER, task, run.materiId()).status()).isEqualTo(204);

        assertThat(sheet(task).path("konsepMateriId").asText()).isEqualTo(run.materiId());
        assertThat(sheet(task).path("materiId").isNull())
                .as("not the run's before the step is done")
                .isTrue();
        run.complete(Map.of("materiId", run.materiId()));
        JsonNode next = sheet(taskId());
        assertThat(next.path("materiId").asText()).isEqualTo(run.materiId());
        assertThat(next.path("konsepMateriId").isNull()).isTrue();
    }

    @Test
    void shouldKeepWithATaskOnlyContentOfThoseWhoWriteAtIt() throws Exception {
        String first = taskId();
        run.write("Konsep", "Isi.", WRITER);
        assertThat(keep("kabagHublemHumas", first, run.materiId()).status())
                .as("a step at which nothing is written")
                .isEqualTo(400);
        String task = atDrafting();

        assertThat(keep("kasubbagPublikasi", task, run.materiId()).status()).isEqualTo(403);
        assertThat(keep("auditor", task, run.materiId()).status()).isEqualTo(403);
        assertThat(keep(WRITER, task, "tidak-ada").status()).isEqualTo(404);
        assertThat(keep(WRITER, task, "").status()).isEqualTo(400);
        assertThat(keep(WRITER, "tidak-ada", run.materiId()).status()).isEqualTo(404);
        assertThat(sheet(task).path("konsepMateriId").isNull()).isTrue();
    }

    private String atDrafting() {
        run.carryTo("userTask_menyusunKonsep");
        return taskId();
    }

    private String taskId() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(run.instance().getId())
                .singleResult()
                .getId();
    }

    private JsonNode sheet(String task) throws Exception {
        return Browser.basic(port, "admin").get("/api/tugas/" + task).json();
    }

    private Answer keep(String user, String task, String materiId) throws Exception {
        return Browser.basic(port, user).put("/api/tugas/" + task + "/konsep", "{\"materiId\":\"" + materiId + "\"}");
    }
}
