package id.sophumas.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.materi.Author;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Trial;
import id.sophumas.web.security.TryoutApplication;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Accountable reading: what those who may read everything have opened stands in the log, asked over HTTP. */
@TryoutApplication
class ReadingsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    @Autowired
    private MateriService materi;

    @Autowired
    private IdentityService identities;

    private Browser auditor;
    private Task task;
    private String run;

    @BeforeEach
    void startARun() {
        auditor = Browser.basic(port, "auditor");
        task = trial.start();
        run = task.getProcessInstanceId();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/publikasi?processInstanceId={run}                       | penayangan
                    /api/penyimpangan?processInstanceId={run}                    | penyimpangan
                    /api/tenggat/{task}                                          | tenggat "Menugaskan Kasubbag"
                    /api/sop/{run}/jeda                                          | jeda dan pembatalan
                    /jalan/{run}                                                 | perjalanan SOP
                    /engine-rest/history/process-instance/{run}                  | riwayat proses lewat REST mesin proses
                    /engine-rest/history/variable-instance?processInstanceId={run}| riwayat variabel lewat REST mesin proses
                    /engine-rest/engine/default/history/task?processInstanceId={run}| riwayat tugas lewat REST mesin proses
                    /engine-rest/process-instance/{run}/variables                | proses lewat REST mesin proses
                    /engine-rest/task/{task}                                     | tugas lewat REST mesin proses
                    """)
    void shouldNoteWhatAnAuditorReadOfARun(String address, String words) throws Exception {
        String path = address.strip().replace("{run}", run).replace("{task}", task.getId());

        assertThat(auditor.get(path).status()).isEqualTo(200);

        assertThat(ofRun()).extracting(each -> each.path("keterangan").asText()).containsExactly(words.strip());
        assertThat(ofRun().get(0).at("/oleh/id").asText()).isEqualTo("auditor");
        assertThat(ofRun().get(0).path("jenisNama").asText()).isEqualTo("catatan proses");
    }

    @Test
    void shouldNoteOnceWhatAPageAsksForAgainAndAgain() throws Exception {
        for (int times = 0; times < 3; times++) {
            auditor.get("/api/publikasi?processInstanceId=" + run);
            auditor.get("/api/penyimpangan?processInstanceId=" + run);
        }

        assertThat(ofRun()).hasSize(2);
    }

    @Test
    void shouldNoteTheManyCallsOfCockpitForARunAsOneReading() throws Exception {
        Browser cockpit = Browser.tasklist(port, "auditor");
        String engine = "/camunda/api/engine/engine/default";
        assertThat(cockpit.get(engine + "/process-instance/" + run + "/activity-instances")
                        .status())
                .isEqualTo(200);
        assertThat(cockpit.post(engine + "/history/activity-instance", "{\"processInstanceId\": \"" + run + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(cockpit.get(engine + "/history/variable-instance?processInstanceId=" + run + "&maxResults=5")
                        .status())
                .isEqualTo(200);

        assertThat(ofRun())
                .extracting(each -> each.path("keterangan").asText())
                .containsExactly("catatan mesin proses lewat aplikasi web");
    }

    @Test
    void shouldNoteContentByItsTitleAndVersion() throws Exception {
        String title = "Bahan " + UUID.randomUUID();
        String id = materi.create(
                        new MateriDraft(title, "Isi", Map.of(), null, List.of()),
                        List.of(),
                        new Author(Trial.SECOND, Set.of(Trial.SECOND)))
                .materiId();
        materi.bind(id, run, Trial.KEY);

        auditor.get("/api/materi/" + id);
        auditor.get("/api/materi/" + id + "/versi/1");

        List<JsonNode> opened = ofRun();
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).path("jenisNama").asText()).isEqualTo("materi");
        assertThat(opened.get(0).path("keterangan").asText()).isEqualTo("\"" + title + "\", versi 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/riwayat?teks={word}&halaman=%d", "/engine-rest/history/task?taskName={word}&firstResult=%d"
            })
    void shouldNoteAListAsASearchWhateverPageOfItIsLookedAt(String address) throws Exception {
        String word = "cari" + System.nanoTime();
        String path = address.replace("{word}", word);

        assertThat(auditor.get(path.formatted(1)).status()).isEqualTo(200);
        assertThat(auditor.get(path.formatted(2)).status()).isEqualTo(200);

        assertThat(searches(word)).hasSize(1);
        assertThat(searches(word).get(0)).contains("=" + word).doesNotContain("firstResult", "halaman");
    }

    @Test
    void shouldNoteASearchThatIsSentInABody() throws Exception {
        String word = "cari" + System.nanoTime();

        assertThat(auditor.post(
                                "/engine-rest/history/process-instance",
                                "{\"processInstanceBusinessKey\": \"" + word + "\"}")
                        .status())
                .isEqualTo(200);

        assertThat(searches(word))
                .containsExactly("Daftar riwayat proses lewat REST mesin proses: processInstanceBusinessKey=" + word);
    }

    @Test
    void shouldNoteNothingThatWasNotShown() throws Exception {
        String word = "cari" + System.nanoTime();

        assertThat(auditor.get("/api/penyimpangan?processInstanceId=" + word).status())
                .isEqualTo(404);
        assertThat(auditor.get("/engine-rest/history/process-instance/" + word).status())
                .isEqualTo(404);
        assertThat(auditor.get("/jalan/" + word).status()).isEqualTo(404);
        assertThat(auditor.get("/api/riwayat?status=" + word).status()).isEqualTo(400);

        assertThat(everything()).noneMatch(each -> each.toString().contains(word));
    }

    @Test
    void shouldNoteNoOfficialAtHisOwnWork() throws Exception {
        User both = identities.newUser("kepala" + System.nanoTime());
        both.setPassword(both.getId());
        identities.saveUser(both);
        identities.createMembership(both.getId(), Trial.FIRST);
        identities.createMembership(both.getId(), "pemilikProses");

        for (String user : List.of(Trial.FIRST, both.getId())) {
            Browser official = Browser.basic(port, user);
            assertThat(official.get("/api/tenggat/" + task.getId()).status()).isEqualTo(200);
            assertThat(official.get("/engine-rest/task/" + task.getId()).status())
                    .isEqualTo(200);
            assertThat(official.get("/jalan/" + run).status()).isEqualTo(200);
        }

        assertThat(ofRun()).isEmpty();
    }

    @Test
    void shouldTellAnAdministratorWhatOnePersonRead() throws Exception {
        auditor.get("/jalan/" + run);

        JsonNode his = Browser.basic(port, "admin")
                .get("/api/riwayat/dibuka?oleh=auditor")
                .json();

        assertThat(his)
                .isNotEmpty()
                .allMatch(each -> each.at("/oleh/id").asText().equals("auditor"));
    }

    private List<JsonNode> ofRun() throws Exception {
        return list("/api/riwayat/dibuka?processInstanceId=" + run);
    }

    private List<String> searches(String word) throws Exception {
        return everything().stream()
                .filter(each -> each.path("jenis").asText().equals("PENCARIAN"))
                .map(each -> each.path("keterangan").asText())
                .filter(text -> text.contains(word))
                .toList();
    }

    private List<JsonNode> everything() throws Exception {
        return list("/api/riwayat/dibuka");
    }

    private List<JsonNode> list(String path) throws Exception {
        return StreamSupport.stream(
                        Browser.basic(port, "admin").get(path).json().spliterator(), false)
                .toList();
    }
}
