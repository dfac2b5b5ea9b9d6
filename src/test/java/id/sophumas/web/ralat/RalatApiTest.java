package id.sophumas.web.ralat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sophumas.materi.MateriService;
import id.sophumas.process.SopRun;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.TryoutApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is public is withdrawn and corrected over HTTP, by the people of its SOP. */
@TryoutApplication
class RalatApiTest {

    private static final String DRAFTER = "pelaksanaPublikasi";
    private static final String APPROVER = "kabagHublemHumas";
    private static final String STRANGER = "stafHumas";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MateriService materi;

    @Autowired
    private Publications publications;

    @Test
    void shouldWithdrawAnArticleSoThatItsAddressSaysThatItIsGone() throws Exception {
        SopRun run = published("Pameran ditutup");
        String path = path(run);
        assertThat(get(path).status()).isEqualTo(200);

        Answer asked = ask(DRAFTER, run, "tarik", List.of(), "Tanggalnya keliru.");
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        String process = asked.json().get("id").asText();
        assertThat(get(path).status()).as("not before it is approved").isEqualTo(200);

        Answer done = complete(APPROVER, process, Map.of("keputusan", "setuju", "catatan", "Segera tarik."));
        assertThat(done.status()).as(done.body()).isEqualTo(204);
        runJobs(process);

        assertThat(get(path).status()).isEqualTo(410);
        assertThat(get(path).body()).contains("Artikel ini telah ditarik").doesNotContain("Pameran ditutup");
        for (String list : List.of("/publikasi", "/publikasi/feed", "/publikasi/sitemap.xml")) {
            assertThat(get(list).body())
                    .as(list)
                    .doesNotContain("Pameran ditutup")
                    .doesNotContain(path);
        }
        JsonNode told = as("auditor")
                .get("/api/ralat?processInstanceId=" + run.instance().getId())
                .json();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("status").asText()).isEqualTo("SELESAI");
        assertThat(told.get(0).get("pengusul").asText()).isEqualTo(DRAFTER);
        assertThat(told.get(0).get("penyetuju").asText()).isEqualTo(APPROVER);
        JsonNode post = as(DRAFTER)
                .get("/api/publikasi?processInstanceId=" + run.instance().getId())
                .json()
                .get(0);
        assertThat(post.get("status").asText()).isEqualTo("PUBLISHED");
        assertThat(post.get("ditarik").asText()).isNotEmpty();
        assertThat(post.get("diralat").isNull()).isTrue();
    }

    @Test
    void shouldSayWhenAndWhyAnArticleWasCorrected() throws Exception {
        SopRun run = published("Pameran dibetulkan");
        Answer asked = ask(DRAFTER, run, "ralat", List.of(), "Tanggal & jamnya keliru.");
        String process = asked.json().get("id").asText();
        run.write("Pameran dibetulkan", "Pameran berlangsung hari Senin.", DRAFTER);
        assertThat(complete(DRAFTER, process, Map.of()).status()).isEqualTo(204);
        complete(APPROVER, process, Map.of("keputusan", "setuju", "catatan", "Sudah benar."));
        runJobs(process);

        assertThat(get(path(run)).body())
                .contains("hari Senin")
                .containsPattern("Diralat pada\\s+<time datetime=\"20")
                .contains("Tanggal &amp; jamnya keliru.");
        assertThat(get("/publikasi/feed").body()).contains("Diralat pada", "Tanggal &amp;amp; jamnya keliru.");
        JsonNode post = as("auditor")
                .get("/api/publikasi?processInstanceId=" + run.instance().getId())
                .json()
                .get(0);
        assertThat(post.get("diralat").asText()).isNotEmpty();
        assertThat(post.get("ditarik").isNull()).isTrue();
        assertThat(post.get("versi").asInt())
                .as("what was released stays what it was")
                .isEqualTo(1);
    }

    @Test
    void shouldTellTheAuditorWhoApprovedAWithdrawalAndInWhichRole() throws Exception {
        SopRun run = published("Pameran batal");
        String process = ask(DRAFTER, run, "tarik", List.of(), "Acaranya batal.")
                .json()
                .get("id")
                .asText();
        Answer done = complete(APPROVER, process, Map.of("keputusan", "setuju", "catatan", "Segera tarik."));
        assertThat(done.status()).as(done.body()).isEqualTo(204);
        runJobs(process);

        JsonNode step = as("auditor").get("/api/riwayat/" + process).json().at("/langkah/0");
        assertThat(step.path("nama").asText()).isEqualTo("Menyetujui usulan");
        assertThat(step.at("/oleh/id").asText()).isEqualTo(APPROVER);
        assertThat(step.path("peran").asText()).isEqualTo(APPROVER);
    }

    @Test
    void shouldTellStrangersNothingAndLetOnlyTheSopsPeopleAsk() throws Exception {
        SopRun run = published("Pameran tertutup");
        String address = "/api/ralat?processInstanceId=" + run.instance().getId();

        assertThat(as(STRANGER).get(address).status()).isEqualTo(404);
        Answer stranger = ask(STRANGER, run, "tarik", List.of(), "Tidak suka.");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.json().get("detail").asText()).contains("tidak ditemukan");
        Answer auditor = ask("auditor", run, "tarik", List.of(), "Keliru.");
        assertThat(auditor.status()).isEqualTo(403);
        assertThat(auditor.json().get("detail").asText()).contains("hanya dapat diusulkan oleh peran");
        Answer nothing = as(DRAFTER).post("/api/ralat", "{}");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.json().get("detail").asText()).contains("Pilih dahulu pelaksanaan SOP");
        assertThat(as(DRAFTER).get(address).json()).isEmpty();
    }

    @Test
    void shouldRefuseASecondRequestForTheSamePost() throws Exception {
        SopRun run = published("Pameran berebut");
        assertThat(ask(DRAFTER, run, "tarik", List.of(), "Keliru.").status()).isEqualTo(201);

        Answer second = ask(APPROVER, run, "ralat", List.of(), "Keliru juga.");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("detail").asText()).contains("masih berjalan");
    }

    @Test
    void shouldHoldTheTasklistAndTheEnginesInterfaceToTheSameRules() throws Exception {
        SopRun run = published("Pameran sepintu");
        String variables = """
                {"variables": {"prosesSop": {"value": "%s"}, "jenis": {"value": "tarik"}%s}}""";
        String id = run.instance().getId();

        Answer unreasoned = Browser.tasklist(port, DRAFTER)
                .post(
                        "/camunda/api/engine/engine/default/process-definition/key/ralat/submit-form",
                        variables.formatted(id, ""));
        assertThat(unreasoned.status()).isEqualTo(400);
        assertThat(unreasoned.body()).contains("Alasan wajib diisi");
        Answer foreign = as(STRANGER)
                .post(
                        "/engine-rest/process-definition/key/ralat/start",
                        variables.formatted(id, ", \"alasan\": {\"value\": \"Iseng.\"}"));
        assertThat(foreign.status()).isEqualTo(404);

        Answer started = as(DRAFTER)
                .post(
                        "/engine-rest/process-definition/key/ralat/start",
                        variables.formatted(id, ", \"alasan\": {\"value\": \"Keliru.\"}"));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        String process = started.json().get("id").asText();
        assertThat(complete(APPROVER, process, Map.of("keputusan", "setuju")).body())
                .contains("Catatan wajib diisi");
        assertThat(complete(DRAFTER, process, Map.of("keputusan", "setuju", "catatan", "Ya."))
                        .status())
                .isEqualTo(403);
    }

    /** One job carries it out, the next one goes on from there. */
    private void runJobs(String process) {
        for (int round = 0; round < 2; round++) {
            engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(process)
                    .list()
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private SopRun published(String title) {
        SopRun run = SopRun.atRelease(engine, materi, title, "Pameran berlangsung.");
        run.complete(Map.of("kanal", "portal"));
        return run;
    }

    private String path(SopRun run) {
        Publication post = publications.of(run.instance().getId()).get(0);
        return post.url().substring(post.url().indexOf("/publikasi"));
    }

    private Answer ask(String user, SopRun run, String kind, List<String> posts, String reason) throws Exception {
        Map<String, Object> body = new HashMap<>();
        body.put("processInstanceId", run.instance().getId());
        body.put("jenis", kind);
        body.put("publikasi", posts);
        body.put("alasan", reason);
        return as(user).post("/api/ralat", new ObjectMapper().writeValueAsString(body));
    }

    private Answer complete(String user, String process, Map<String, Object> variables) throws Exception {
        Map<String, Object> sent = new HashMap<>();
        variables.forEach((name, value) -> sent.put(name, Map.of("value", value)));
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process)
                .singleResult()
                .getId();
        return as(user).post(
                        "/engine-rest/task/" + task + "/complete",
                        new ObjectMapper().writeValueAsString(Map.of("variables", sent)));
    }

    private Answer get(String path) throws Exception {
        return Browser.nobody(port).get(path);
    }

    private Browser as(String user) {
        return Browser.basic(port, user);
    }
}
