package id.sophumas.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.materi.MateriService;
import id.sophumas.process.SopRun;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.Trial;
import id.sophumas.web.security.TryoutApplication;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a run leaves behind besides its steps: the way it took, what was said beside it, what it was called, and how it was held. */
@TryoutApplication
class RunTraceTest {

    private static final String LAST_DECISION = "userTask_memeriksaKonsep";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MateriService materi;

    @Autowired
    private Trial trial;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Browser auditor;
    private Browser admin;

    @BeforeEach
    void logIn() {
        auditor = Browser.basic(port, "auditor");
        admin = Browser.basic(port, "admin");
    }

    @Test
    void shouldTellEveryFlowInTheOrderItWasTakenAndAsOftenAsItWas() throws Exception {
        SopRun done = SopRun.atRelease(engine, materi, "Rapat", "Isi berita.");
        done.complete(Map.of("kanal", "portal"));
        done.carryToTheEnd();

        assertThat(flows(done.instance().getId()))
                .containsExactly(
                        "flow_arahanDiterimaKeMenugaskanKasubbag",
                        "flow_menugaskanKasubbagKeMemerintahkanPelaksana",
                        "flow_memerintahkanPelaksanaKeGabungMenyusunKonsep",
                        "flow_gabungMenyusunKonsepKeMenyusunKonsep",
                        "flow_menyusunKonsepKeGabungMereviuTeknis",
                        "flow_gabungMereviuTeknisKeMereviuTeknis",
                        "flow_mereviuTeknisKeKonsepDisetujuiKasubbag",
                        "flow_konsepDisetujuiKasubbagYa",
                        "flow_memeriksaKonsepKeKonsepDisetujuiKabag",
                        "flow_konsepDisetujuiKabagYa",
                        "flow_menyerahkanFinalKeMerilis",
                        "flow_merilisKeMenayangkan",
                        "flow_menayangkanKeAdaKanalMenolak",
                        "flow_adaKanalMenolakTidak");
        assertThat(flowsOfPostings(done.instance().getId()))
                .as("the posting's own")
                .contains("flow_waktuTayangDitentukanTidak", "flow_perluDibacaLagiTidak");
    }

    @Test
    void shouldShowARunThatWasMovedAsItIs() throws Exception {
        SopRun run = SopRun.atRelease(engine, materi, "Rapat", "Isi berita.");
        String id = run.instance().getId();
        List<String> before = flows(id);
        run.write("Rapat", "Isi yang berubah sesudah disetujui.", "pelaksanaPublikasi");

        Answer asked = Browser.basic(port, "pelaksanaPublikasi")
                .post("/api/tugas/" + task(id).getId() + "/persetujuan-ulang", "{}");

        assertThat(asked.status()).as(asked.body()).isBetween(200, 204);
        assertThat(task(id).getTaskDefinitionKey()).isEqualTo(LAST_DECISION);
        assertThat(flows(id)).as("no flow leads back").isEqualTo(before);
        assertThat(told(id).path("jejak").findValuesAsText("kegiatan"))
                .filteredOn(LAST_DECISION::equals)
                .hasSize(2);
    }

    @Test
    void shouldKeepNoFlowThatWasTakenBack() {
        Task task = trial.start();
        long before = kept(task.getProcessInstanceId());

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            engine.getTaskService().complete(task.getId());
            status.setRollbackOnly();
        });

        assertThat(kept(task.getProcessInstanceId())).isEqualTo(before).isPositive();
    }

    @Test
    void shouldNotTakeTheRestOfAnOlderRunForItsWholeWay() throws Exception {
        String run = trial.start().getProcessInstanceId();
        jdbc.sql("update riwayat set alur_lengkap = false where process_instance_id = ?")
                .param(run)
                .update();

        assertThat(told(run).path("alur").isNull()).isTrue();
    }

    @Test
    void shouldTellWhatWasSaidBesideATaskWhoeverSaidIt() throws Exception {
        String word = "ujar" + UUID.randomUUID().toString().substring(0, 8);
        String said = "=Mohon <b>dipercepat</b>, \"" + word + "\".\nTerima kasih.";
        Task task = trial.start();
        String run = task.getProcessInstanceId();

        Answer answer = admin.post(
                "/engine-rest/task/" + task.getId() + "/comment/create",
                "{\"message\":\"" + said.replace("\"", "\\\"").replace("\n", "\\n") + "\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode comment = told(run).at("/komentar/0");
        assertThat(comment.path("isi").asText()).isEqualTo(said);
        assertThat(comment.at("/oleh/id").asText()).isEqualTo("admin");
        assertThat(comment.path("taskId").asText()).isEqualTo(task.getId());
        assertThat(comment.path("langkah").asText()).isEqualTo("Menugaskan Kasubbag");
        assertThat(comment.path("waktu").asText()).isNotBlank();
        assertThat(ids("teks=" + word)).containsExactly(run);
        assertThat(ids("orang=admin&teks=" + word)).containsExactly(run);
        assertThat(auditor.get("/api/riwayat/ekspor?format=csv&teks=" + word).body())
                .contains("(Menugaskan Kasubbag): " + said.replace("\"", "\"\"") + "\"\r\n");
        byte[] xlsx =
                auditor.download("/api/riwayat/ekspor?format=xlsx&teks=" + word).body();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(22)).endsWith(said);
            assertThat(workbook.findSheet("Langkah").orElseThrow().read().get(1))
                    .filteredOn(Objects::nonNull)
                    .anySatisfy(cell -> assertThat(cell.getText()).endsWith(said));
        }
    }

    @Test
    void shouldLeaveACommentAsItWasWritten() throws Exception {
        Task task = trial.start();
        String comments = "/engine-rest/task/" + task.getId() + "/comment";
        String id = admin.post(comments + "/create", "{\"message\":\"Tetap.\"}")
                .json()
                .path("id")
                .asText();

        assertThat(admin.put(comments, "{\"id\":\"" + id + "\",\"message\":\"Lain.\"}")
                        .status())
                .isEqualTo(403);
        assertThat(admin.delete(comments + "/" + id).status()).isEqualTo(403);
        assertThat(admin.delete(comments).status()).isEqualTo(403);
        String ofRun = "/engine-rest/process-instance/" + task.getProcessInstanceId() + "/comment";
        assertThat(admin.delete(ofRun).status()).isEqualTo(403);
        assertThat(told(task.getProcessInstanceId()).at("/komentar/0/isi").asText())
                .isEqualTo("Tetap.");
    }

    @Test
    void shouldFindARunByEveryTitleItHasHad() throws Exception {
        String word = UUID.randomUUID().toString().substring(0, 8);
        String run = trial.start().getProcessInstanceId();
        engine.getRuntimeService().setVariable(run, "judul", "Semula" + word + " peresmian");
        engine.getRuntimeService().setVariable(run, "judul", "Kini" + word + " pembukaan");

        assertThat(ids("teks=semula" + word)).containsExactly(run);
        assertThat(ids("judul=semula" + word + "+peresmian")).containsExactly(run);
        assertThat(ids("judul=kini" + word)).containsExactly(run);
        assertThat(told(run).at("/proses/judul").asText()).startsWith("Kini");
    }

    @Test
    void shouldTellAPauseOnceAndWhy() throws Exception {
        String run = trial.start().getProcessInstanceId();
        Browser owner = Browser.basic(port, Trial.FIRST);
        owner.post("/api/sop/" + run + "/jeda", "{\"alasan\":\"Menunggu data.\"}");
        owner.post("/api/sop/" + run + "/lanjutkan", "{\"catatan\":\"Sudah ada.\"}");
        owner.post("/api/sop/" + run + "/jeda", "{\"alasan\":\"Menunggu foto.\"}");

        assertThat(told(run).path("operasi"))
                .filteredOn(each -> each.path("objek").asText().equals("ProcessInstance"))
                .extracting(
                        each -> each.path("operasi").asText(),
                        each -> each.path("catatan").asText())
                .containsExactly(
                        tuple("Suspend", "Menunggu data."),
                        tuple("Activate", "Sudah ada."),
                        tuple("Suspend", "Menunggu foto."));
        assertThat(engine.getHistoryService()
                        .createUserOperationLogQuery()
                        .processInstanceId(run)
                        .operationType("Suspend")
                        .count())
                .as("held twice, not four times")
                .isEqualTo(2);
    }

    @Test
    void shouldNameTheStepThatARunStandsStillAt() throws Exception {
        Task task = trial.start();
        engine.getRuntimeService().createIncident("failedJob", task.getExecutionId(), "uji");

        assertThat(told(task.getProcessInstanceId()).at("/insiden/0/kegiatan").asText())
                .isEqualTo("Menugaskan Kasubbag");
    }

    private Task task(String run) {
        return engine.getTaskService().createTaskQuery().processInstanceId(run).singleResult();
    }

    private JsonNode told(String run) throws Exception {
        return auditor.get("/api/riwayat/" + run).json();
    }

    private List<String> flows(String run) throws Exception {
        return told(run).path("alur").findValuesAsText("id");
    }

    private List<String> flowsOfPostings(String run) {
        return jdbc.sql("""
                        select a.sequence_flow_id from alur a join act_hi_procinst h on h.id_ = a.process_instance_id
                        where h.super_process_instance_id_ = ?
                        """).param(run).query(String.class).list();
    }

    private long kept(String run) {
        return jdbc.sql("select count(*) from alur where process_instance_id = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    private List<String> ids(String search) throws Exception {
        return auditor.get("/api/riwayat?" + search).json().path("proses").findValuesAsText("id").stream()
                .filter(id -> id.length() > 20)
                .toList();
    }
}
