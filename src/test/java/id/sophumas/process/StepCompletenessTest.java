package id.sophumas.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sophumas.deadline.Deviation;
import id.sophumas.deadline.DeviationKind;
import id.sophumas.deadline.Deviations;
import id.sophumas.materi.MateriService;
import id.sophumas.sop.Specification;
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
        JsonNode spec = Specification.sops()
                .filter(sop -> sop.get("key").asText().equals("rilis-media-sosial"))
                .findFirst()
                .orElseThrow();
        run = SopRun.start(engine, materi, spec, "Rapat");
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
