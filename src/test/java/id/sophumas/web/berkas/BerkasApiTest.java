package id.sophumas.web.berkas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.engine.guard.OpenTasks;
import id.sophumas.jar.Multipart;
import id.sophumas.materi.FiledDocument;
import id.sophumas.materi.Filing;
import id.sophumas.materi.FilingStep;
import id.sophumas.materi.Samples;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.Trial;
import id.sophumas.web.security.TryoutApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Filing documents with a step over HTTP: by whom, what is refused, and what the auditor finds afterwards. */
@TryoutApplication
class BerkasApiTest {

    private static final String SOP = "mobilisasi-media";
    private static final String STEP = "userTask_mendokumentasikan";
    private static final String PERFORMER = "pelaksanaHubunganMedia";

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    private Task task;

    @BeforeEach
    void bringAnSopToItsDocumentation() {
        task = trial.startAt(SOP, STEP);
    }

    @Test
    void shouldPutOnRecordWhatWasAttachedWhenTheStepIsCompleted() throws Exception {
        byte[] minutes = Samples.docx();
        JsonNode picture = attach("rapat – pembukaan.jpg", "Pembukaan rapat", Samples.jpeg(40, 30));
        Answer answer = post(PERFORMER, "risalah.docx", "Risalah rapat", minutes);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.response().headers().firstValue("Location"))
                .hasValue(answer.json().get("url").asText());
        assertThat(attached()).extracting(JsonNode::toString).hasSize(2);
        assertThat(filed("auditor")).as("while the task is open").isEmpty();

        assertThat(complete("{}").status()).isEqualTo(204);

        JsonNode record = filed("auditor");
        assertThat(record).hasSize(2);
        JsonNode document = record.get(1);
        assertThat(document.get("nama").asText()).isEqualTo("risalah.docx");
        assertThat(document.get("keterangan").asText()).isEqualTo("Risalah rapat");
        assertThat(document.get("langkah").asText()).isEqualTo(STEP);
        assertThat(document.get("oleh").asText()).isEqualTo(PERFORMER);
        assertThat(document.get("ukuran").asLong()).isEqualTo(minutes.length);
        assertThat(document.get("sha256").asText()).isEqualTo(sha256(minutes));
        assertThat(document.get("diarsipkan").isNull()).isFalse();
        JsonNode variable = Browser.basic(port, "auditor")
                .get("/engine-rest/history/variable-instance?variableName=berkasArsip&processInstanceId="
                        + task.getProcessInstanceId())
                .json();
        assertThat(variable.get(0).get("value").asText())
                .isEqualTo("[{\"nama\":\"rapat – pembukaan.jpg\",\"sha256\":\""
                        + picture.get("sha256").asText() + "\"},{\"nama\":\"risalah.docx\",\"sha256\":\""
                        + sha256(minutes) + "\"}]");

        HttpResponse<byte[]> download =
                Browser.basic(port, "auditor").download(document.get("url").asText());
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(minutes);
        assertThat(download.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        value -> assertThat(value).startsWith("attachment;").contains("risalah.docx"));
        assertThat(download.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(download.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(value -> assertThat(value).contains("sandbox"));
    }

    static Stream<Arguments> badFiles() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        java.util.Arrays.fill(large, (byte) 'a');
        return Stream.of(
                arguments("kosong.pdf", new byte[0], 400, "kosong"),
                arguments("tersamar.pdf", "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII), 415, "tidak sesuai"),
                arguments("lembar.docx", Samples.office("spreadsheetml.sheet"), 415, "tidak sesuai"),
                arguments("besar.txt", large, 413, "terlalu besar"),
                arguments("halaman.html", "<html></html>".getBytes(StandardCharsets.US_ASCII), 415, "tidak diterima"),
                arguments("../../etc/cron.txt", new byte[] {'a'}, 400, "garis miring"),
                arguments("C:\\surat.pdf", Samples.pdf(), 400, "garis miring"),
                arguments(".tersembunyi.txt", new byte[] {'a'}, 400, "titik di awal"),
                arguments("a".repeat(117) + ".pdf", Samples.pdf(), 400, "terlalu panjang"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void shouldRefuseABadFileAndKeepNothingOfIt(String name, byte[] bytes, int status, String reason) throws Exception {
        assertProblem(post(PERFORMER, name, "Surat", bytes), status, reason);
        assertThat(attached()).isEmpty();
    }

    @Test
    void shouldRefuseARequestThatIsNotOneDescribedFile() throws Exception {
        byte[] pdf = Samples.pdf();
        assertProblem(post(PERFORMER, "a.pdf", " ", pdf), 400, "Keterangan berkas wajib diisi");
        assertProblem(send(PERFORMER, new Multipart().file("berkas", "a.pdf", "application/pdf", pdf)), 400, "wajib");
        assertProblem(send(PERFORMER, new Multipart().field("keterangan", "Surat")), 400, "tepat satu berkas");
        assertProblem(
                send(
                        PERFORMER,
                        new Multipart()
                                .field("keterangan", "Surat")
                                .file("berkas", "a.pdf", "application/pdf", pdf)
                                .file("berkas", "b.pdf", "application/pdf", pdf)),
                400,
                "tepat satu berkas");
        assertProblem(
                send(
                        PERFORMER,
                        new Multipart().field("keterangan", "Surat").file("media", "a.pdf", "application/pdf", pdf)),
                400,
                "berkas");
        assertProblem(Browser.basic(port, PERFORMER).post(path(), "{}"), 415, "Content-Type");
        assertThat(attached()).isEmpty();

        attach("a.pdf", "Surat", pdf);
        assertProblem(post(PERFORMER, "a.pdf", "Surat lain", pdf), 409, "sudah dilampirkan");
        assertThat(attached()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kasubbagHubunganMedia", "stafHumas", "auditor", "pemilikProses"})
    void shouldLetOnlyThoseWhoMayCompleteTheTaskAttach(String other) throws Exception {
        JsonNode document = attach("a.pdf", "Surat", Samples.pdf());
        Browser browser = Browser.basic(port, other);

        assertProblem(post(other, "b.pdf", "Surat", Samples.pdf()), 403, "tidak berwenang");
        assertProblem(browser.get(path()), 403, "tidak berwenang");
        assertProblem(browser.delete(path() + "/" + document.get("id").asText()), 403, "tidak berwenang");
        assertProblem(browser.get(document.get("url").asText()), 403, "tidak berwenang");
        assertThat(attached()).hasSize(1);
    }

    @Test
    void shouldShowTheRecordToThePeopleOfTheSopAndToAuditorsOnly() throws Exception {
        JsonNode document = attach("a.pdf", "Surat", Samples.pdf());
        String url = document.get("url").asText();
        assertThat(Browser.basic(port, PERFORMER).get(url).status()).isEqualTo(200);
        complete("{}");

        for (String reader : List.of("auditor", PERFORMER, "kasubbagHubunganMedia", "admin")) {
            assertThat(filed(reader)).as(reader).hasSize(1);
            assertThat(Browser.basic(port, reader).get(url).status()).as(reader).isEqualTo(200);
        }
        Browser stranger = Browser.basic(port, "stafHumas");
        assertProblem(stranger.get(url), 403, "tidak berwenang");
        assertProblem(
                stranger.get("/api/berkas?processInstanceId=" + task.getProcessInstanceId()), 403, "tidak berwenang");
        Browser auditor = Browser.basic(port, "auditor");
        assertProblem(auditor.get("/api/berkas"), 400, "processInstanceId");
        assertProblem(auditor.get("/api/berkas?processInstanceId=tidak-ada"), 404, "tidak ditemukan");
        assertProblem(auditor.get("/api/berkas/tidak-ada"), 404, "tidak ditemukan");
        assertThat(Browser.nobody(port).get(url).status()).isEqualTo(401);
    }

    @Test
    void shouldTakeADocumentBackWhileTheTaskIsOpen() throws Exception {
        JsonNode document = attach("a.pdf", "Surat", Samples.pdf());
        String address = path() + "/" + document.get("id").asText();
        Task other = trial.startAt(SOP, STEP);
        Browser performer = Browser.basic(port, PERFORMER);

        assertProblem(
                performer.delete("/api/tugas/" + other.getId() + "/berkas/"
                        + document.get("id").asText()),
                404,
                "tidak ditemukan");
        assertThat(performer.delete(address).status()).isEqualTo(204);
        assertThat(attached()).isEmpty();
        assertProblem(performer.delete(address), 404, "tidak ditemukan");
    }

    @Test
    void shouldChangeNothingOfTheRecordOnceTheTaskIsCompleted() throws Exception {
        JsonNode document = attach("a.pdf", "Surat", Samples.pdf());
        complete("{}");

        Browser performer = Browser.basic(port, PERFORMER);
        assertProblem(post(PERFORMER, "b.pdf", "Surat", Samples.pdf()), 409, "sudah selesai");
        assertProblem(performer.delete(path() + "/" + document.get("id").asText()), 409, "sudah selesai");
        assertProblem(performer.get(path()), 409, "sudah selesai");
        assertThat(filed("auditor")).hasSize(1);
    }

    @Test
    void shouldNotKnowATaskThatIsNoneAndTakeNoFilesAtAStepThatFilesNothing() throws Exception {
        Multipart form =
                new Multipart().field("keterangan", "Surat").file("berkas", "a.pdf", "application/pdf", Samples.pdf());
        assertProblem(send(PERFORMER, "/api/tugas/tidak-ada/berkas", form), 404, "tidak ditemukan");
        Task disposition = trial.start();
        assertProblem(
                send(Trial.FIRST, "/api/tugas/" + disposition.getId() + "/berkas", form), 400, "tidak diarsipkan");
    }

    @Test
    void shouldNotTakeTheRecordFromAClient() throws Exception {
        attach("a.pdf", "Surat", Samples.pdf());
        String forged = "{\"variables\":{\"judul\":{\"value\":\"x\"},\"berkasArsip\":{\"value\":\"[]\"}}}";

        assertThat(complete(forged).status()).isEqualTo(400);
        assertThat(trial.isOpen(task)).isTrue();
        assertThat(filed("auditor")).isEmpty();
        assertThat(Browser.basic(port, "karoKumSidhal")
                        .post("/engine-rest/process-definition/key/" + SOP + "/start", forged)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void shouldTakeWhatIsBeingAttachedIntoACompletionThatComesAtTheSameMoment(
            @Autowired Filing filing,
            @Autowired OpenTasks open,
            @Autowired PlatformTransactionManager transactions,
            @Autowired JdbcClient jdbc)
            throws Exception {
        FilingStep step = new FilingStep(task.getProcessInstanceId(), task.getId(), STEP);
        FiledDocument document = filing.take(step, "Surat", Samples.file("a.pdf", Samples.pdf()), PERFORMER);
        CompletableFuture<Integer> completion = new TransactionTemplate(transactions).execute(status -> {
            open.hold(task.getId());
            CompletableFuture<Integer> completing = CompletableFuture.supplyAsync(this::completeNow);
            await().until(() -> completing.isDone() || isAnybodyWaiting(jdbc));
            filing.attach(document);
            return completing;
        });

        assertThat(completion.get()).isEqualTo(204);
        assertThat(filed("auditor")).hasSize(1);
        assertThat(Browser.basic(port, "auditor")
                        .get("/engine-rest/history/variable-instance?variableName=berkasArsip&processInstanceId="
                                + task.getProcessInstanceId())
                        .body())
                .contains(document.sha256());
    }

    private static boolean isAnybodyWaiting(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int completeNow() {
        try {
            return complete("{}").status();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer complete(String body) throws Exception {
        return Browser.basic(port, PERFORMER).post("/engine-rest/task/" + task.getId() + "/complete", body);
    }

    private JsonNode attach(String name, String description, byte[] bytes) throws Exception {
        Answer answer = post(PERFORMER, name, description, bytes);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode attached() throws Exception {
        return Browser.basic(port, PERFORMER).get(path()).json();
    }

    private JsonNode filed(String reader) throws Exception {
        return Browser.basic(port, reader)
                .get("/api/berkas?processInstanceId=" + task.getProcessInstanceId())
                .json();
    }

    private Answer post(String user, String name, String description, byte[] bytes) throws Exception {
        return send(
                user,
                new Multipart()
                        .field("keterangan", description)
                        .file("berkas", name, "application/octet-stream", bytes));
    }

    private Answer send(String user, Multipart form) throws Exception {
        return send(user, path(), form);
    }

    private Answer send(String user, String path, Multipart form) throws Exception {
        return Browser.basic(port, user)
                .send("POST", path, form.contentType(), BodyPublishers.ofByteArray(form.bytes()));
    }

    private String path() {
        return "/api/tugas/" + task.getId() + "/berkas";
    }

    private static void assertProblem(Answer answer, int status, String reason) throws Exception {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.json().get("detail").asText()).contains(reason);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
