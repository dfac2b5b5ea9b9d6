package id.sophumas.web.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.jar.Multipart;
import id.sophumas.materi.Author;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.MediaDraft;
import id.sophumas.materi.Samples;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.Trial;
import id.sophumas.web.security.TryoutApplication;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing what is approved, where the SOP says that the approver signs. */
@TryoutApplication
class SignatureApiTest {

    private static final String SOP = "rilis-media-sosial";
    private static final String STEP = "userTask_memeriksaKonsep";
    private static final String SIGNER = "kabagHublemHumas";
    private static final String WRITER = "pelaksanaPublikasi";
    private static final String APPROVE =
            "{\"variables\":{\"keputusan\":{\"value\":\"setuju\"},\"catatan\":{\"value\":\"Sudah tepat.\"},"
                    + "\"versiDitinjau\":{\"value\":1,\"type\":\"Integer\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MateriService materi;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    private Task task;
    private MateriVersion version;

    @BeforeEach
    void bringAnSopToItsSigning() {
        task = trial.startAt(SOP, STEP);
        version = materi.create(
                new MateriDraft(
                        "Kunjungan <b>Menteri</b> 🧑",
                        "Menteri berkunjung ke daerah.",
                        Map.of("x", "Menteri berkunjung."),
                        "https://example.go.id/a",
                        List.of(new MediaDraft("foto.jpg", "Menteri & rombongan"))),
                List.of(Samples.file("foto.jpg", Samples.jpeg(640, 400))),
                author());
        runtime.setVariable(task.getProcessInstanceId(), "materiId", version.materiId());
    }

    @Test
    void shouldTakeNoApprovalFromTheTasklistWithoutASignature() throws Exception {
        Answer answer = approveInTheTasklist();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .startsWith("Langkah ini ditandatangani, dan materi versi 1 belum Anda tandatangani.");
        assertThat(trial.isOpen(task)).isTrue();
    }

    @Test
    void shouldSignWithThePasswordAndPrintTheSheet() throws Exception {
        assertThat(sign("{\"kataSandi\":\"" + SIGNER + "\",\"versi\":1}").status())
                .isEqualTo(201);
        assertThat(sheets()).as("before the step is completed").isEmpty();

        assertThat(approveInTheTasklist().status()).isEqualTo(204);

        JsonNode sheet = sheets().get(0);
        assertThat(sheet.get("cara").asText()).isEqualTo("KATA_SANDI");
        assertThat(sheet.get("oleh").asText()).isEqualTo(SIGNER);
        assertThat(sheet.get("sha256").asText()).isEqualTo(version.sha256());
        String text = text(sheet.get("url").asText());
        assertThat(text)
                .contains("Lembar Persetujuan", "Kunjungan <b>Menteri</b> [U+1F9D1]", "OT.01.02-075-079.Set.KumSidhal")
                .contains(
                        "Ditandatangani dengan kata sandi",
                        "Catatan: Sudah tepat.",
                        "Menteri & rombongan",
                        "Kabag Hublem dan Humas")
                .doesNotContain("Perhatian:");
        assertThat(text.replaceAll("\\s", "")).contains(version.sha256());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"versi\":1}",
                "{\"kataSandi\":\"\",\"versi\":1}",
                "{\"kataSandi\":\"kabagHublemHumas\"}",
                "{\"kataSandi\":\"kabagHublemHumas\",\"berkas\":\"x\",\"versi\":1}",
                "{\"berkas\":\"6f1c1d0e-0000-4000-8000-000000000000\",\"versi\":1}"
            })
    void shouldRefuseWhatIsNoSignature(String body) throws Exception {
        Answer answer = sign(body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(approveInTheTasklist().status()).isEqualTo(400);
    }

    @Test
    void shouldRefuseAWrongPasswordAndNotTakeAnothersSignature() throws Exception {
        User second = identities.newUser("kabagKedua");
        second.setPassword("kabagKedua");
        identities.saveUser(second);
        identities.createMembership("kabagKedua", SIGNER);
        Browser browser = Browser.tasklist(port, "kabagKedua");
        sign("{\"kataSandi\":\"" + SIGNER + "\",\"versi\":1}");

        Answer wrong = browser.post(path(), "{\"kataSandi\":\"keliru\",\"versi\":1}");
        Answer approval =
                browser.post("/camunda/api/engine/engine/default/task/" + task.getId() + "/submit-form", APPROVE);

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().get("detail").asText()).startsWith("Kata sandi salah");
        assertThat(approval.status()).isEqualTo(400);
        assertThat(trial.isOpen(task)).isTrue();
    }

    @Test
    void shouldNotLetASignatureStandForAnotherVersion() throws Exception {
        sign("{\"kataSandi\":\"" + SIGNER + "\",\"versi\":1}");
        materi.update(version.materiId(), draft("Judul lain"), List.of(), author(), null);

        assertThat(approveInTheTasklist().json().get("message").asText()).contains("Materi telah berubah");
        Answer newer = Browser.tasklist(port, SIGNER)
                .post(
                        "/camunda/api/engine/engine/default/task/" + task.getId() + "/submit-form",
                        APPROVE.replace("\"value\":1", "\"value\":2"));
        assertThat(newer.json().get("message").asText()).contains("materi versi 2 belum");
        assertThat(sign("{\"kataSandi\":\"" + SIGNER + "\",\"versi\":1}").status())
                .isEqualTo(409);
    }

    @Test
    void shouldNotTakeASignatureThatHasLainReadyForLong() throws Exception {
        String id = sign("{\"kataSandi\":\"" + SIGNER + "\",\"versi\":1}")
                .json()
                .get("id")
                .asText();
        jdbc.sql("update tanda_tangan set dibuat = dateadd(minute, -11, dibuat) where id = ?")
                .param(id)
                .update();

        assertThat(approveInTheTasklist().status()).isEqualTo(400);
    }

    @Test
    void shouldTakeTheLogInOfARestRequestAsTheSignature() throws Exception {
        assertThat(complete(APPROVE).status()).isEqualTo(204);

        assertThat(sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.get("cara").asText()).isEqualTo("OTENTIKASI");
            assertThat(sheet.get("versi").asInt()).isEqualTo(1);
        });
    }

    @Test
    void shouldTakeNoSigningApprovalThatNamesNoVersion() throws Exception {
        for (String version : List.of("", ",\"versiDitinjau\":{\"value\":null,\"type\":\"Integer\"}")) {
            Answer answer = complete("{\"variables\":{\"keputusan\":{\"value\":\"setuju\"}" + version + "}}");

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().get("message").asText()).contains("\"versiDitinjau\" wajib diisi");
        }
        for (String other :
                List.of("4294967297,\"type\":\"Long\"", "1.5,\"type\":\"Double\"", "2,\"type\":\"Integer\"")) {
            Answer answer =
                    complete("{\"variables\":{\"keputusan\":{\"value\":\"setuju\"},\"versiDitinjau\":{\"value\":"
                            + other + "}}}");

            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        }
        assertThat(trial.isOpen(task)).isTrue();
        assertThat(sheets()).isEmpty();
    }

    @Test
    void shouldAskForNoSignatureWhereTheWorkIsSentBack() throws Exception {
        Answer answer = Browser.tasklist(port, SIGNER)
                .post(
                        "/camunda/api/engine/engine/default/task/" + task.getId() + "/submit-form",
                        "{\"variables\":{\"keputusan\":{\"value\":\"tidak\"},\"catatan\":{\"value\":\"Perbaiki judul.\"}}}");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(sheets()).isEmpty();
    }

    @Test
    void shouldTakeTheScanOfTheSheetSignedByHand() throws Exception {
        String printed = text("/api/tugas/" + task.getId() + "/lembar-persetujuan", SIGNER);
        assertThat(printed).contains("Tanggal: ....").doesNotContain("Ditandatangani");
        Multipart scan = new Multipart()
                .field("keterangan", "Lembar persetujuan")
                .file("berkas", "lembar.pdf", "application/pdf", Samples.pdf());
        Answer uploaded = Browser.basic(port, SIGNER)
                .send(
                        "POST",
                        "/api/tugas/" + task.getId() + "/berkas",
                        scan.contentType(),
                        BodyPublishers.ofByteArray(scan.bytes()));
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        String id = uploaded.json().get("id").asText();

        assertThat(sign("{\"berkas\":\"" + id + "\",\"versi\":1}").status()).isEqualTo(201);
        assertThat(approveInTheTasklist().status()).isEqualTo(204);

        assertThat(sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.get("cara").asText()).isEqualTo("PINDAIAN");
            assertThat(sheet.get("berkas").asText()).isEqualTo(id);
        });
        assertThat(Browser.basic(port, "auditor").download("/api/berkas/" + id).body())
                .isEqualTo(Samples.pdf());
    }

    @Test
    void shouldLetOnlyThoseSignWhoMayDecide() throws Exception {
        for (String other : List.of(WRITER, "auditor", Trial.STRANGER)) {
            assertThat(Browser.basic(port, other)
                            .post(path(), "{\"kataSandi\":\"" + other + "\"}")
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        Task unsigned = trial.start();
        assertThat(Browser.basic(port, Trial.FIRST)
                        .post("/api/tugas/" + unsigned.getId() + "/tanda-tangan", "{\"kataSandi\":\"x\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void shouldShowTheSheetToThePeopleOfTheSopOnly() throws Exception {
        complete(APPROVE);
        String url = sheets().get(0).get("url").asText();

        assertThat(Browser.basic(port, Trial.STRANGER).get(url).status()).isEqualTo(403);
        assertThat(Browser.basic(port, WRITER).get(url).status()).isEqualTo(200);
        assertThat(Browser.basic(port, "auditor")
                        .get("/api/lembar-persetujuan/6f1c1d0e-0000-4000-8000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    private Answer sign(String body) throws Exception {
        return Browser.tasklist(port, SIGNER).post(path(), body);
    }

    private String path() {
        return "/api/tugas/" + task.getId() + "/tanda-tangan";
    }

    private Answer approveInTheTasklist() throws Exception {
        return Browser.tasklist(port, SIGNER)
                .post("/camunda/api/engine/engine/default/task/" + task.getId() + "/submit-form", APPROVE);
    }

    private Answer complete(String body) throws Exception {
        return Browser.basic(port, SIGNER).post("/engine-rest/task/" + task.getId() + "/complete", body);
    }

    private JsonNode sheets() throws Exception {
        return Browser.basic(port, "auditor")
                .get("/api/lembar-persetujuan?processInstanceId=" + task.getProcessInstanceId())
                .json();
    }

    private String text(String url) throws Exception {
        return text(url, "auditor");
    }

    private String text(String url, String user) throws Exception {
        HttpResponse<byte[]> answer = Browser.basic(port, user).download(url);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        return text(answer.body());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static MateriDraft draft(String judul) {
        return new MateriDraft(judul, "Menteri berkunjung ke daerah.", Map.of(), null, List.of());
    }

    private static Author author() {
        return new Author(WRITER, Set.of(WRITER));
    }
}
