package id.sophumas.web.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Trial;
import id.sophumas.web.security.TryoutApplication;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How an SOP fares, over HTTP. The figures are those of a day on which no other test works. */
@TryoutApplication
class PantauApiTest {

    private static final String SOP = "sop=" + Trial.KEY;
    private static final String DAY = SOP + "&dari=2019-04-01&sampai=2019-04-01";
    private static final String UNIT = "&unit=Subbagian%20Publikasi";

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void recordADay() {
        // 14.00 and 15.00 in Jakarta.
        record("uji-1", "=SUM(A1)", "userTask_menugaskanKasubbag", Trial.FIRST, 600, 450, "2019-04-01 07:10:00+00");
        record(
                "uji-2",
                "Rapat; \"besar\"",
                "userTask_mereviuTeknis",
                Trial.SECOND,
                3600,
                5400,
                "2019-04-01 08:30:00+00");
        record("uji-3", null, "userTask_mereviuTeknis", Trial.SECOND, 3600, 1800, "2019-04-01 08:00:00+00");
    }

    @AfterEach
    void forgetIt() {
        jdbc.sql("delete from langkah_selesai where task_id like 'uji-%'").update();
    }

    @Test
    void shouldTellHowTheStepsFared() throws Exception {
        JsonNode figures =
                Browser.basic(port, "auditor").get("/api/pantau?" + DAY).json();

        assertThat(figures.at("/sop/key").asText()).isEqualTo(Trial.KEY);
        assertThat(figures.at("/ringkasan/selesai").asInt()).isEqualTo(3);
        assertThat(figures.at("/ringkasan/persen").asDouble()).isEqualTo(66.7);
        JsonNode review = step(figures, "userTask_mereviuTeknis");
        assertThat(review.path("baku").asText()).isEqualTo("60 menit");
        assertThat(review.at("/angka/persenTeks").asText()).isEqualTo("50%");
        assertThat(review.at("/angka/median").asText()).isEqualTo("1 jam");
        assertThat(review.at("/angka/persentil90Detik").asLong()).isEqualTo(5040);
        assertThat(review.at("/angka/persentil90Persen").asDouble()).isEqualTo(140.0);
        assertThat(figures.at("/tren/11/nama").asText()).isEqualTo("Apr 2019");
        assertThat(figures.at("/tren/11/proses").asInt()).isEqualTo(3);
        assertThat(figures.at("/proses/0/judul").asText()).isEqualTo("Rapat; \"besar\"");

        JsonNode ofUnit =
                Browser.basic(port, "auditor").get("/api/pantau?" + DAY + UNIT).json();
        assertThat(ofUnit.at("/ringkasan/selesai").asInt()).isEqualTo(2);
        assertThat(ofUnit.path("langkah").findValuesAsText("namaPeran")).doesNotContain("Kabag Hublem dan Humas");
    }

    @Test
    void shouldShowAWaitingTaskAndCountItOnceItIsDone() throws Exception {
        Task task = trial.start();
        Browser kabag = Browser.basic(port, Trial.FIRST);

        JsonNode waiting = running(kabag, task);
        assertThat(waiting.path("nama").asText()).isEqualTo("Menugaskan Kasubbag");
        assertThat(waiting.path("namaPeran").asText()).isEqualTo("Kabag Hublem dan Humas");
        assertThat(waiting.path("sisa").asText()).startsWith("sisa ");
        assertThat(waiting.path("terlambat").asBoolean(true)).isFalse();
        assertThat(waiting.path("tautan").asText()).endsWith("/tasklist/default/#/?task=" + task.getId());
        assertThat(running(Browser.basic(port, "pelaksanaPublikasi"), task)
                        .path("tautan")
                        .isNull())
                .isTrue();

        kabag.post("/engine-rest/task/" + task.getId() + "/complete", "{}");

        assertThat(running(kabag, task)).isNull();
        assertThat(jdbc.sql("select judul, petugas, ke, baku_detik from langkah_selesai where task_id = ?")
                        .param(task.getId())
                        .query()
                        .singleRow())
                .containsEntry("judul", "Rapat koordinasi")
                .containsEntry("petugas", Trial.FIRST)
                .containsEntry("ke", 1)
                .containsEntry("baku_detik", 600L);
    }

    /** A role of the SOP, one above it, and those who look after all SOPs. */
    @ParameterizedTest
    @ValueSource(strings = {Trial.SECOND, "karoKumSidhal", "auditor", "pemilikProses", "admin"})
    void shouldBeReadByThoseWhoHaveToDoWithTheSop(String reader) throws Exception {
        Browser browser = Browser.basic(port, reader);

        assertThat(browser.get("/api/pantau?" + DAY).status()).isEqualTo(200);
        assertThat(browser.get("/api/pantau/ekspor?format=csv&" + DAY).status()).isEqualTo(200);
        assertThat(browser.get("/api/pantau/diagram?" + SOP).body()).contains("<bpmn:definitions", "userTask_merilis");
        assertThat(browser.get("/pantau?" + SOP).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/pantau?" + DAY,
                "/api/pantau/ekspor?format=xlsx&" + DAY,
                "/api/pantau/diagram?" + SOP,
                "/pantau?" + SOP
            })
    void shouldBeReadByNobodyElse(String address) throws Exception {
        assertThat(Browser.basic(port, Trial.STRANGER).get(address).status()).isEqualTo(403);
        assertThat(Browser.nobody(port).get(address).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, sop",
        "sop=, 400, sop",
        "sop=tidak-ada, 404, tidak terpasang",
        "sop=penayangan, 404, tidak terpasang",
        "sop=rilis-media-sosial&unit=Dapur, 400, Subbagian Publikasi",
        "sop=rilis-media-sosial&dari=kemarin&sampai=2026-01-01, 400, tidak terbaca",
        "sop=rilis-media-sosial&dari=2026-02-01&sampai=2026-01-01, 400, mendahului",
        "sop=rilis-media-sosial&dari=2010-02-01&sampai=2026-01-01, 400, paling lama",
        "sop=rilis-media-sosial&dari=2010-02-01, 400, kedua tanggal"
    })
    void shouldSayWhatIsWrong(String query, int status, String detail) throws Exception {
        for (String address : List.of("/api/pantau?", "/api/pantau/ekspor?format=csv&")) {
            Browser.Answer answer = Browser.basic(port, "auditor").get(address + query);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.json().path("detail").asText()).contains(detail);
        }
    }

    @Test
    void shouldOfferNoOtherFormats() throws Exception {
        Browser.Answer answer = Browser.basic(port, "auditor").get("/api/pantau/ekspor?format=pdf&" + DAY);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains("csv atau xlsx");
    }

    @Test
    void shouldExportEveryExecutionForASpreadsheetOfThisCountry() throws Exception {
        HttpResponse<byte[]> file = Browser.basic(port, "auditor").download("/api/pantau/ekspor?format=csv&" + DAY);

        String text = new String(file.body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFJudul;Langkah;Pelaksanaan ke-;");
        assertThat(text.split("\r\n"))
                .hasSize(4)
                .contains("'=SUM(A1);Menugaskan Kasubbag;1;Kabag Hublem dan Humas;"
                        + "Bagian Hubungan Kelembagaan dan Hubungan Masyarakat;Kabag Hublem dan Humas (uji coba);kabagHublemHumas;10 menit;10,00;7,50;"
                        + "2019-04-01 14:02:30;2019-04-01 14:12:30;2019-04-01 14:10:00;Sesuai mutu baku;uji-1");
        assertThat(text)
                .contains("\"Rapat; \"\"besar\"\"\";Mereviu teknis konsep materi;1;")
                .contains(";Terlambat;uji-2");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"pantauan-rilis-media-sosial-2019-04-01-2019-04-01.csv\"");
    }

    @Test
    void shouldExportAWorkbookThatOpensAgain() throws Exception {
        HttpResponse<byte[]> file = Browser.basic(port, "auditor").download("/api/pantau/ekspor?format=xlsx&" + DAY);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("Keterangan", "Per langkah", "Tren bulanan", "Sedang berjalan", "Rincian");
            List<Row> steps = workbook.findSheet("Per langkah").orElseThrow().read();
            Row review = steps.stream()
                    .filter(row -> "Mereviu teknis konsep materi".equals(row.getCellText(1)))
                    .findFirst()
                    .orElseThrow();
            assertThat(review.getCellAsNumber(4)).contains(new BigDecimal("2"));
            assertThat(review.getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("0.5");
            assertThat(review.getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("84");
            List<Row> rows = workbook.findSheet("Rincian").orElseThrow().read();
            assertThat(rows).hasSize(4);
            Row first = rows.get(1);
            assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(first.getCellText(0)).isEqualTo("=SUM(A1)");
            assertThat(first.getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("7.5");
            assertThat(first.getCellAsDate(12)).contains(LocalDateTime.parse("2019-04-01T14:10:00"));
        }
    }

    @Test
    void shouldShowAPageThatSaysEverythingWithoutItsScript() throws Exception {
        Browser.Answer page = Browser.basic(port, "auditor").get("/pantau?periode=sendiri&" + DAY);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"id\"", "66,7%", "2 dari 3", "1 jam", "Rapat; &quot;besar&quot;", "Apr 2019")
                .contains("Periode 1 April 2019 sampai 1 April 2019")
                .contains(
                        "/api/pantau/ekspor?format=xlsx&amp;sop=rilis-media-sosial&amp;dari=2019-04-01&amp;sampai=2019-04-01");
        assertThat(page.response().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'")
                        .doesNotContain("unsafe"));
        assertThat(Browser.nobody(port).get("/js/pantau/pantau.js").status()).isEqualTo(200);
    }

    @Test
    void shouldSayOnThePageWhatIsWrongWithADateAndKeepWhatWasChosen() throws Exception {
        Browser.Answer page = Browser.basic(port, "auditor")
                .get("/pantau?" + SOP + "&periode=sendiri&dari=2026-02-01&sampai=2026-01-01");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("mendahului", "value=\"2026-02-01\"");
    }

    @Test
    void shouldBeginWithAnSopOfTheCallersOwn() throws Exception {
        assertThat(Browser.basic(port, Trial.STRANGER).get("/pantau").body())
                .contains("Pengunggahan Informasi (Kehumasan)")
                .doesNotContain("Kemenko");
    }

    private void record(
            String id, String judul, String step, String role, long standard, long worked, String finished) {
        jdbc.sql(
                        "insert into langkah_selesai (task_id, process_instance_id, sop_key, step_id, ke, peran, petugas, judul, baku,"
                                + " baku_detik, kerja_detik, mulai, tenggat, selesai)"
                                + " values (:id, :id, :sop, :step, 1, :role, :role, :judul, :baku, :standard, :worked,"
                                + " dateadd('SECOND', -:worked, cast(:finished as timestamp with time zone)),"
                                + " dateadd('SECOND', :standard - :worked, cast(:finished as timestamp with time zone)),"
                                + " cast(:finished as timestamp with time zone))")
                .param("id", id)
                .param("sop", Trial.KEY)
                .param("step", step)
                .param("role", role)
                .param("judul", judul)
                .param("baku", "PT" + standard / 60 + "M")
                .param("standard", standard)
                .param("worked", worked)
                .param("finished", finished)
                .update();
    }

    private static JsonNode step(JsonNode figures, String id) {
        return find(figures.path("langkah"), "langkah", id);
    }

    private static JsonNode running(Browser browser, Task task) throws Exception {
        return find(browser.get("/api/pantau?" + SOP).json().path("berjalan"), "taskId", task.getId());
    }

    private static JsonNode find(JsonNode all, String field, String value) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each -> value.equals(each.path(field).asText()))
                .findFirst()
                .orElse(null);
    }
}
