package id.sophumas.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sophumas.deadline.Deviation;
import id.sophumas.deadline.DeviationKind;
import id.sophumas.deadline.Deviations;
import id.sophumas.materi.MateriService;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.TryoutApplication;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whether a step had all it needs, and whether its output is there, is part of the record: what lacks is a deviation. */
@TryoutApplication
class StepCompletenessTest {

    private static final String FIRST = "kabagHublemHumas";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MateriService materi;

    @Autowired
    private Deviations deviations;

    private SopRun run;

    @BeforeEach
    void start() {
        run = SopRun.startRelease(engine, materi, "Rapat");
    }

    @AfterEach
    void leaveNothingBehind() {
        run.leaveNothingBehind();
    }

    @Test
    void shouldRecordWhatLackedWithItsStepAndTheWordsOfWhoSaysSo() throws Exception {
        Task task = run.currentTask();

        Answer done = complete(
                FIRST,
                Map.of(
                        "kelengkapan", "tidak",
                        "catatanKelengkapan", "Arahan hanya lisan.",
                        "output", "tidak",
                        "catatanOutput", "Menyusul besok."));

        assertThat(done.status()).as(done.body()).isEqualTo(204);
        assertThat(deviations.of(run.instance().getId()))
                .extracting(Deviation::jenis, Deviation::baku, Deviation::petugas, Deviation::alasan)
                .containsExactly(
                        tuple(DeviationKind.KELENGKAPAN, "Arahan Kepala Biro", FIRST, "Arahan hanya lisan."),
                        tuple(
                                DeviationKind.OUTPUT,
                                "Disposisi/arahan Kabag Hubungan Kelembagaan dan Hubungan Masyarakat",
                                FIRST,
                                "Menyusul besok."));
        JsonNode told = Browser.basic(port, "auditor")
                .get("/api/penyimpangan?processInstanceId=" + run.instance().getId())
                .json();
        assertThat(told.get(0).get("jenis").asText()).isEqualTo("kelengkapan");
        assertThat(told.get(0).get("taskId").asText()).isEqualTo(task.getId());
        assertThat(told.get(0).get("nama").asText()).isEqualTo("Menugaskan Kasubbag");
        assertThat(engine.getRuntimeService()
                        .getVariables(run.instance().getId())
                        .keySet())
                .as("no later step inherits the words")
                .doesNotContain("kelengkapan", "catatanKelengkapan", "output", "catatanOutput", "buktiOutput");
    }

    @Test
    void shouldRecordNoDeviationWhereAllIsThereOrNothingIsSaid() throws Exception {
        Task first = run.currentTask();
        complete(FIRST, Map.of("kelengkapan", "lengkap", "instruksi", "Siapkan materi."));
        run.carryTo("userTask_mereviuTeknis");

        assertThat(deviations.of(run.instance().getId())).isEmpty();
        assertThat(ofTask(first)).containsEntry("kelengkapan", "lengkap").containsEntry("buktiOutput", "Disposisi");
        Task review = run.currentTask();
        run.completeCurrent();
        assertThat(ofTask(review)).containsEntry("buktiOutput", "Persetujuan atas materi versi 1");
    }

    @ParameterizedTest
    @CsvSource({
        "kelengkapan, tidak, catatanKelengkapan",
        "output, tidak, catatanOutput",
        "kelengkapan, mungkin, lengkap",
        "output, lengkap, ada"
    })
    void shouldRefuseWhatLacksWithoutANoteAndWordsItDoesNotKnow(String name, String value, String advice)
            throws Exception {
        Answer refused = complete(FIRST, Map.of(name, value));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains(advice);
        assertThat(run.waitsAt()).isEqualTo("userTask_menugaskanKasubbag");
        assertThat(deviations.of(run.instance().getId())).isEmpty();
    }

    @Test
    void shouldRecordOnReceiptWhatLacksAndAskForNothingMoreAtCompletion() throws Exception {
        Task task = run.currentTask();

        Answer taken = receive(FIRST, "tidak", "Arahan hanya lisan.", null);

        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().get("saat").asText()).isEqualTo("penerimaan");
        assertThat(taken.json().get("oleh").asText()).isEqualTo(FIRST);
        Deviation found = deviations.of(run.instance().getId()).get(0);
        assertThat(found.alasan()).isEqualTo("Arahan hanya lisan.");
        assertThat(found.petugas()).isEqualTo(FIRST);
        assertThat(found.ditemukan()).isAfterOrEqualTo(task.getCreateTime().toInstant());
        assertThat(as("auditor")
                        .get("/api/penyimpangan?processInstanceId="
                                + run.instance().getId())
                        .json()
                        .get(0)
                        .get("baku")
                        .asText())
                .isEqualTo("Arahan Kepala Biro");
        assertThat(as(FIRST).get("/jalan/" + run.instance().getId()).body()).contains("Arahan hanya lisan.");
        assertThat(as("auditor").get("/api/riwayat?teks=lisan").body())
                .as("found by the words at once")
                .contains(run.instance().getId());

        assertThat(complete(FIRST, Map.of()).status()).isEqualTo(204);
        assertThat(ofTask(task))
                .containsEntry("kelengkapan", "tidak")
                .containsEntry("catatanKelengkapan", "Arahan hanya lisan.");
        assertThat(deviations.of(run.instance().getId())).containsExactly(found);
    }

    @Test
    void shouldTakeACorrectionUntilTheCompletionAndKeepBoth() throws Exception {
        long first = receive(FIRST, "tidak", "Belum ada surat.", null)
                .json()
                .get("id")
                .asLong();
        assertThat(receive(FIRST, "tidak", "Belum ada surat.", null)
                        .json()
                        .get("id")
                        .asLong())
                .as("sent twice")
                .isEqualTo(first);
        assertThat(receive(FIRST, "lengkap", "Sudah.", null).status())
                .as("from a tab that knows nothing of it")
                .isEqualTo(409);
        Answer silent = receive(FIRST, "lengkap", "", first);
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.json().get("detail").asText()).contains("apa yang berubah");

        Answer corrected = receive(FIRST, "lengkap", "Surat diterima pukul 10.00", first);

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(complete(FIRST, Map.of("kelengkapan", "lengkap")).status()).isEqualTo(204);
        JsonNode said = as("auditor")
                .get("/api/kelengkapan?processInstanceId=" + run.instance().getId())
                .json();
        assertThat(said.findValuesAsText("kelengkapan")).containsExactly("tidak", "lengkap");
        assertThat(deviations.of(run.instance().getId()))
                .as("the step was received without it")
                .singleElement()
                .extracting(Deviation::alasan)
                .asString()
                .startsWith("Belum ada surat. (kemudian dinyatakan lengkap oleh")
                .endsWith("Surat diterima pukul 10.00)");
    }

    @Test
    void shouldAskItemByItemWhereTheSopListsSeveral() throws Exception {
        run.carryTo("userTask_mereviuTeknis");
        String path = "/api/tugas/" + run.currentTask().getId() + "/kelengkapan";
        JsonNode sheet = as("kasubbagPublikasi").get(path).json();
        assertThat(sheet.get("butir").toString()).isEqualTo("[\"Bahan data dukung\",\"konsep materi kegiatan\"]");
        assertThat(sheet.get("boleh").asBoolean()).isTrue();
        assertThat(as("auditor").get(path).json().get("boleh").asBoolean()).isFalse();

        Answer taken =
                as("kasubbagPublikasi").post(path, "{\"kelengkapan\": \"tidak\", \"kurang\": [\"Bahan data dukung\"]}");

        assertThat(taken.json().get("yangKurang").asText()).isEqualTo("Bahan data dukung");
        assertThat(deviations.of(run.instance().getId()))
                .extracting(Deviation::alasan)
                .containsExactly("Bahan data dukung");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{} | \"lengkap\" atau \"tidak\"",
                "{\"kelengkapan\": \"mungkin\"} | \"lengkap\" atau \"tidak\"",
                "{\"kelengkapan\": \"tidak\"} | Sebutkan apa yang kurang",
                "{\"kelengkapan\": \"tidak\", \"kurang\": [\"Foto\"]} | bukan butir kelengkapan",
                "{\"kelengkapan\": \"tidak\", \"kurang\": [null]} | bukan butir kelengkapan",
                "{\"kelengkapan\": \"lengkap\", \"kurang\": [\"Arahan Kepala Biro\"]} | Perbaiki salah satunya",
                "{\"kelengkapan\": \"tidak\", \"catatan\": \"a\\u0000b\"} | karakter kendali"
            })
    void shouldRefuseAReceiptThatSaysNothingClear(String sent, String advice) throws Exception {
        Answer refused = as(FIRST).post("/api/tugas/" + run.currentTask().getId() + "/kelengkapan", sent);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").asText()).contains(advice);
    }

    @Test
    void shouldTakeAReceiptFromTheRoleOnlyAndOfOpenTasksOnly() throws Exception {
        String task = run.currentTask().getId();
        assertThat(receive("auditor", "lengkap", null, null).status()).isEqualTo(403);
        assertThat(receive("kasubbagPublikasi", "lengkap", null, null).status()).isEqualTo(403);
        assertThat(as(FIRST)
                        .post("/api/tugas/tidak-ada/kelengkapan", "{\"kelengkapan\": \"lengkap\"}")
                        .status())
                .isEqualTo(404);
        complete(FIRST, Map.of());

        Answer late = as(FIRST).post("/api/tugas/" + task + "/kelengkapan", "{\"kelengkapan\": \"lengkap\"}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asText()).contains("sudah selesai");
        assertThat(deviations.of(run.instance().getId())).isEmpty();
    }

    @Test
    void shouldTakeAReceiptWhileTheRunIsPausedForWhatLacksIsOftenWhy() throws Exception {
        as(FIRST).post("/api/sop/" + run.instance().getId() + "/jeda", "{\"alasan\": \"Menunggu surat\"}");

        assertThat(receive(FIRST, "tidak", "Surat belum ada.", null).status()).isEqualTo(200);
        assertThat(complete(FIRST, Map.of()).status()).isEqualTo(409);
    }

    private Answer receive(String user, String word, String note, Long corrects) throws Exception {
        Map<String, Object> said = new HashMap<>();
        said.put("kelengkapan", word);
        said.put("catatan", note);
        said.put("mengoreksi", corrects);
        return as(user).post(
                        "/api/tugas/" + run.currentTask().getId() + "/kelengkapan",
                        new ObjectMapper().writeValueAsString(said));
    }

    private Browser as(String user) {
        return Browser.basic(port, user);
    }

    private Map<String, Object> ofTask(Task task) {
        Map<String, Object> values = new HashMap<>();
        engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .taskIdIn(task.getId())
                .list()
                .forEach((HistoricVariableInstance each) -> values.put(each.getName(), each.getValue()));
        return values;
    }

    private Answer complete(String user, Map<String, String> variables) throws Exception {
        Map<String, Object> sent = new HashMap<>();
        variables.forEach((name, value) -> sent.put(name, Map.of("value", value)));
        return Browser.basic(port, user)
                .post(
                        "/engine-rest/task/" + run.currentTask().getId() + "/complete",
                        new ObjectMapper().writeValueAsString(Map.of("variables", sent)));
    }
}
