package id.sophumas.web.penyampaian;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sophumas.jar.Multipart;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.Samples;
import id.sophumas.process.SopRun;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Status;
import id.sophumas.sop.Specification;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.TryoutApplication;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Step 6b of the JDIH SOP: the staff's group on WhatsApp is told the links by a person, who shows that it was told. */
@TryoutApplication
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tangan;DB_CLOSE_DELAY=-1",
            "sop.channels.whatsapp.enabled=true",
            "sop.channels.whatsapp.type=whatsapp-group",
            "sop.channels.whatsapp.group=Biro Perundang-Undangan"
        })
class HandDeliveryTest {

    private static final String PERFORMER = "pengelolaJdih";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MateriService materi;

    @Autowired
    private Publications publications;

    @Test
    void shouldHaveTheMessageSentByAPersonAndKeepTheProofOfIt() throws Exception {
        SopRun run = released("Perda baru");
        Task task = handTask(run);
        assertThat(isFinished(run)).isFalse();
        assertThat(post(run).status()).isEqualTo(Status.PREPARED);
        assertThat(post(run).pesan())
                .isEqualTo("Menunggu disampaikan oleh petugas ke grup WhatsApp Biro Perundang-Undangan.");

        JsonNode sheet =
                as(PERFORMER).get("/api/tugas/" + task.getId() + "/penyampaian").json();
        assertThat(sheet.get("judul").asText()).isEqualTo("Perda baru");
        assertThat(sheet.get("kepada").asText()).isEqualTo("grup WhatsApp Biro Perundang-Undangan");
        String message = sheet.get("teks").asText();
        assertThat(message).contains("Perda baru").contains("/publikasi/perda-baru");
        URI address = URI.create(sheet.get("alamat").asText());
        assertThat(address).hasHost("wa.me");
        assertThat(address.getQuery()).isEqualTo("text=" + message);

        Answer unproven = complete(PERFORMER, task, Map.of());
        assertThat(unproven.status()).isEqualTo(400);
        assertThat(unproven.body()).contains("tangkapan layar");
        attach(task, "grup.png");
        Answer done = complete(PERFORMER, task, Map.of("catatan", "Dikirim lewat telepon dinas."));
        assertThat(done.status()).as(done.body()).isEqualTo(204);
        run.runJobs();

        assertThat(post(run).status()).isEqualTo(Status.PUBLISHED);
        assertThat(post(run).pesan()).isEqualTo("Disampaikan oleh pengelolaJdih ke Biro Perundang-Undangan.");
        assertThat(isFinished(run)).as("the SOP goes on to its end").isTrue();
        JsonNode proof =
                as("auditor").get("/api/publikasi/" + post(run).id() + "/bukti").json();
        assertThat(proof.get("penyelesaian").get(0).get("alasan").asText())
                .isEqualTo("Disampaikan oleh pengelolaJdih ke Biro Perundang-Undangan. Dikirim lewat telepon dinas.");
        JsonNode documents = as("auditor")
                .get("/api/berkas?processInstanceId=" + run.instance().getId())
                .json();
        assertThat(documents)
                .singleElement()
                .satisfies(document -> assertThat(document.get("nama").asText()).isEqualTo("grup.png"));
    }

    @Test
    void shouldLetNobodyButTheReleasingRoleAttestIt() throws Exception {
        SopRun run = released("Perda lain");
        Task task = handTask(run);
        String sheet = "/api/tugas/" + task.getId() + "/penyampaian";

        assertThat(as("kasubagTu").get(sheet).status()).isEqualTo(403);
        assertThat(as("auditor").get(sheet).status()).isEqualTo(403);
        assertThat(complete("kasubagTu", task, Map.of()).status()).isEqualTo(403);
        assertThat(as("admin")
                        .post("/engine-rest/process-definition/key/penayangan/start", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(post(run).status()).isEqualTo(Status.PREPARED);
    }

    @Test
    void shouldRecordWhatWasSentThoughItsApprovalIsLiftedAtThatMoment(@Autowired Approvals approvals) throws Exception {
        SopRun run = released("Perda ditinjau");
        Task task = handTask(run);
        attach(task, "grup.png");
        assertThat(complete(PERFORMER, task, Map.of()).status()).isEqualTo(204);

        approvals.refuse(
                run.instance().getId(),
                "langkah",
                materi.latest(run.materiId()),
                "kepalaBiroPerundangUndangan",
                "Tunda.");
        run.runJobs();

        assertThat(post(run).status()).isEqualTo(Status.PUBLISHED);
        assertThat(isFinished(run)).isTrue();
    }

    @Test
    void shouldTakeNothingElseWithTheAttestation() throws Exception {
        SopRun run = released("Perda titipan");
        Task task = handTask(run);
        attach(task, "grup.png");

        Answer done = complete(
                PERFORMER, task, Map.of("disampaikanOleh", "sekretarisJenderal", "kanal", "portal", "versiTayang", 9));
        assertThat(done.status()).as(done.body()).isEqualTo(204);
        run.runJobs();

        assertThat(post(run).status()).isEqualTo(Status.PUBLISHED);
        assertThat(post(run).pesan()).contains("oleh pengelolaJdih");
    }

    @Test
    void shouldLetTheRunGoOnWhereThePostIsGivenUp() throws Exception {
        SopRun run = released("Perda batal");
        Task task = handTask(run);

        Answer settled = as("admin")
                .post(
                        "/api/publikasi/" + post(run).id() + "/penyelesaian",
                        "{\"putusan\": \"dibatalkan\", \"alasan\": \"Grup sudah dibubarkan.\"}");
        assertThat(settled.status()).as(settled.body()).isEqualTo(200);
        run.runJobs();

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isZero();
        assertThat(post(run).pesan()).isEqualTo("Dibatalkan oleh admin: Grup sudah dibubarkan.");
        assertThat(isFinished(run)).isTrue();
    }

    private SopRun released(String title) {
        JsonNode jdih = Specification.sops()
                .filter(sop -> sop.get("key").asText().equals("media-sosial-jdih"))
                .findFirst()
                .orElseThrow();
        SopRun run = SopRun.start(engine, materi, jdih, title);
        run.carryTo("userTask_menghimpunBahan");
        run.write(title, "Telah diundangkan.", "kasubagTu");
        run.complete(Map.of("materiId", run.materiId()));
        run.carryTo("userTask_mengunggahKonten");
        run.complete(Map.of("kanal", "portal"));
        return run;
    }

    private Task handTask(SopRun run) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_menyampaikanSendiri")
                .processVariableValueEquals("prosesSop", run.instance().getId())
                .singleResult();
    }

    private boolean isFinished(SopRun run) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(run.instance().getId())
                        .count()
                == 0;
    }

    private Publication post(SopRun run) {
        return publications.of(run.instance().getId()).stream()
                .filter(each -> each.key().kanal().equals("whatsapp"))
                .findFirst()
                .orElseThrow();
    }

    private void attach(Task task, String name) throws Exception {
        Multipart form = new Multipart()
                .field("keterangan", "Pesan di grup")
                .file("berkas", name, "image/png", Samples.png(40, 30));
        Answer answer = as(PERFORMER)
                .send(
                        "POST",
                        "/api/tugas/" + task.getId() + "/berkas",
                        form.contentType(),
                        BodyPublishers.ofByteArray(form.bytes()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Answer complete(String user, Task task, Map<String, Object> variables) throws Exception {
        Map<String, Object> sent = new HashMap<>();
        variables.forEach((name, value) -> sent.put(name, Map.of("value", value)));
        return as(user).post(
                        "/engine-rest/task/" + task.getId() + "/complete",
                        new ObjectMapper().writeValueAsString(Map.of("variables", sent)));
    }

    private Browser as(String user) {
        return Browser.basic(port, user);
    }
}
