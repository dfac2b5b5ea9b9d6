package id.sophumas.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.Trial;
import id.sophumas.web.security.TryoutApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How an SOP of its own was carried out, and what its second version changed, over HTTP. */
@TryoutApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SopApiTest {

    private static final String KEY = "uji-peta";
    private static final String ONE = "/api/riwayat/sop/" + KEY;
    private static final String APRIL = "dari=2019-04-01&sampai=2019-04-30";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private Browser auditor;

    @BeforeAll
    void deployTwoVersionsAndCarryThemOut() throws IOException {
        auditor = Browser.basic(port, "auditor");
        String first = Files.readString(Path.of("processes/rilis-media-sosial.bpmn"))
                .replace("id=\"rilis-media-sosial\"", "id=\"" + KEY + "\"")
                .replace("processRef=\"rilis-media-sosial\"", "processRef=\"" + KEY + "\"");
        deploy(first, 1);
        engine.getRuntimeService().startProcessInstanceByKey(KEY, Map.of("judul", "Peta"));
        deploy(first.replace("PT20M", "P1D"), 2);
        // Of an hour each; the second was late, the third done again.
        record("uji-peta-1", "r1", 1, definition(1), "userTask_mereviuTeknis", 1800, "2019-04-01 08:00:00+00");
        record("uji-peta-2", "r2", 1, definition(1), "userTask_mereviuTeknis", 5400, "2019-04-02 08:00:00+00");
        record("uji-peta-3", "r2", 2, definition(2), "userTask_mereviuTeknis", 600, "2019-04-03 08:00:00+00");
        // Of a version that was deleted, and of those days when no version was recorded.
        record("uji-peta-6", "r3", 1, KEY + ":99:tak-ada", "userTask_hapus", 60, "2019-04-05 08:00:00+00");
        record("uji-peta-4", "r3", 1, null, "userTask_lama", 60, "2019-04-30 16:59:00+00");
        record("uji-peta-5", "r3", 1, null, "userTask_lama", 60, "2019-04-30 17:00:00+00");
    }

    @AfterAll
    void takeThemAway() {
        engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName(KEY)
                .list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
        jdbc.sql("delete from langkah_selesai where sop_key = ?").param(KEY).update();
        jdbc.sql("delete from riwayat where sop_key = ?").param(KEY).update();
    }

    @Test
    void shouldListEverySopWithItsVersionsAndTheRunsOfThePeriod() throws Exception {
        JsonNode mine = find(auditor.get("/api/riwayat/sop").json().path("sop"), "/sop/key", KEY);

        assertThat(mine.at("/sop/nomor").asText()).isEqualTo("OT.01.02-075-079.Set.KumSidhal");
        assertThat(mine.path("versi").asInt()).isEqualTo(2);
        assertThat(mine.at("/terbaru/nomor").asInt()).isEqualTo(2);
        assertThat(mine.path("dimulai").asInt()).isEqualTo(1);
        assertThat(mine.path("berjalan").asInt()).isEqualTo(1);
        assertThat(find(auditor.get("/api/riwayat/sop?" + APRIL).json().path("sop"), "/sop/key", KEY)
                        .path("dimulai")
                        .asInt())
                .isZero();
    }

    @Test
    void shouldCountFrequencyWorkingTimeAndLatenessOfEachStep() throws Exception {
        JsonNode map = auditor.get(ONE + "?" + APRIL).json();

        JsonNode review = find(map.path("langkah"), "/langkah", "userTask_mereviuTeknis");
        assertThat(review.path("urut").asText()).isEqualTo("4");
        assertThat(review.path("baku").asText()).isEqualTo("60 menit");
        assertThat(review.path("pelaksanaan").asInt()).isEqualTo(3);
        assertThat(review.path("proses").asInt()).isEqualTo(2);
        assertThat(review.path("berulang").asInt()).isEqualTo(1);
        assertThat(review.path("terlambat").asInt()).isEqualTo(1);
        assertThat(review.path("persenTerlambat").asDouble()).isEqualTo(33.3);
        assertThat(review.path("median").asText()).isEqualTo("30 menit");
        assertThat(review.path("total").asText()).isEqualTo("2 jam 10 menit");
        JsonNode idle = find(map.path("langkah"), "/langkah", "userTask_merilis");
        assertThat(idle.path("pelaksanaan").asInt()).isZero();
        assertThat(idle.path("median").isNull()).isTrue();
        // Midnight in Jakarta ends the period.
        assertThat(find(map.path("langkah"), "/langkah", "userTask_lama")
                        .path("pelaksanaan")
                        .asInt())
                .isEqualTo(1);
        assertThat(find(map.path("langkah"), "/langkah", "userTask_hapus")
                        .path("nama")
                        .asText())
                .isEqualTo("userTask_hapus");
        assertThat(map.path("proses").asInt()).isEqualTo(3);
        assertThat(map.path("tanpaVersi").asInt()).isEqualTo(1);
    }

    @Test
    void shouldCountTheRunsOnOneVersionAloneWhereAskedTo() throws Exception {
        JsonNode map = auditor.get(ONE + "?versi=1&hanya=ya&" + APRIL).json();

        JsonNode review = find(map.path("langkah"), "/langkah", "userTask_mereviuTeknis");
        assertThat(review.path("pelaksanaan").asInt()).isEqualTo(2);
        assertThat(review.path("median").asText()).isEqualTo("1 jam");
        assertThat(map.path("langkah").findValuesAsText("langkah")).doesNotContain("userTask_lama");
        assertThat(map.at("/versi/nomor").asInt()).isEqualTo(1);
    }

    @Test
    void shouldCountWhatIsNoStepAndTheWaysOutOfDecisions() throws Exception {
        JsonNode map = auditor.get(ONE).json();

        assertThat(find(map.path("lain"), "/kegiatan", "startEvent_arahanDiterima")
                        .path("kali")
                        .asInt())
                .isEqualTo(1);
        JsonNode no = find(map.path("cabang"), "/alur", "flow_konsepDisetujuiKasubbagTidak");
        assertThat(no.path("keputusan").asText()).isEqualTo("Konsep disetujui Kasubbag?");
        assertThat(no.path("ke").asText()).isEqualTo("Menyusun konsep materi");
        assertThat(no.path("kali").asInt(-1)).isZero();
    }

    @Test
    void shouldTellWhoDeployedAVersionAndWhatRunsOnIt() throws Exception {
        JsonNode versions = auditor.get(ONE).json().path("daftarVersi");

        assertThat(versions).hasSize(2);
        assertThat(versions.at("/0/nomor").asInt()).isEqualTo(2);
        assertThat(versions.at("/0/oleh/id").asText()).isEqualTo("pemilikProses");
        assertThat(versions.at("/0/bawaan").asBoolean(true)).isFalse();
        assertThat(versions.at("/0/berjalan").asInt(-1)).isZero();
        assertThat(versions.at("/1/berjalan").asInt()).isEqualTo(1);
        JsonNode shipped =
                auditor.get("/api/riwayat/sop/dokumentasi-kegiatan").json().at("/daftarVersi/0");
        assertThat(shipped.path("bawaan").asBoolean()).isTrue();
        assertThat(shipped.path("oleh").isNull()).isTrue();
    }

    @Test
    void shouldTellInWordsWhatChanged() throws Exception {
        JsonNode changes = auditor.get(ONE + "/banding?lama=1&baru=2").json();

        assertThat(changes.path("berkasSama").asBoolean(true)).isFalse();
        JsonNode handing = find(changes.path("perubahan"), "/unsur/id", "userTask_menyerahkanFinal");
        assertThat(handing.at("/unsur/nama").asText()).isEqualTo("Langkah 6 Menyerahkan final materi");
        assertThat(handing.path("jenis").asText()).isEqualTo("DIUBAH");
        assertThat(handing.path("rincian")).hasSize(1);
        assertThat(handing.at("/rincian/0/apa").asText()).isEqualTo("Waktu");
        assertThat(handing.at("/rincian/0/sebelum").asText()).isEqualTo("20 menit");
        assertThat(handing.at("/rincian/0/sesudah").asText()).isEqualTo("1 hari");
        assertThat(find(changes.path("perubahan"), "/unsur/id", "boundary_menyerahkanFinal")
                        .at("/unsur/nama")
                        .asText())
                .isEqualTo("Pengingat waktu pada langkah 6 Menyerahkan final materi");
        JsonNode form = find(changes.path("formulir"), "/nama", "penyerahan.form");
        assertThat(form.path("jenis").asText()).isEqualTo("DIUBAH");
        assertThat(form.path("langkah").toString()).contains("Langkah 6");
        assertThat(changes.path("formulir")).hasSize(1);
    }

    @Test
    void shouldWriteTheTableIntoAFileAndNoteWhoTookIt() throws Exception {
        String csv = auditor.get(ONE + "/ekspor?" + APRIL).body();

        assertThat(csv).startsWith("\uFEFFJenis;No.;Nama;");
        assertThat(csv.lines())
                .contains(
                        "Langkah;4;Mereviu teknis konsep materi;Kasubbag Publikasi;60 menit;3;2;1;1;33,3;30,00;130,00;userTask_mereviuTeknis");
        assertThat(Browser.basic(port, "admin").get("/api/riwayat/dibuka").body())
                .contains("Peta SOP uji-peta: dari=2019-04-01&sampai=2019-04-30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/riwayat/sop/tidak-ada                     | 404 | tidak terpasang
                    /api/riwayat/sop/tidak-ada/banding             | 404 | tidak terpasang
                    /api/riwayat/sop/penayangan                    | 404 | tidak terpasang
                    /api/riwayat/sop/uji-peta?versi=9              | 404 | Yang ada: 2, 1.
                    /api/riwayat/sop/uji-peta?versi=dua            | 400 | angka
                    /api/riwayat/sop/uji-peta?hanya=entah          | 400 | ya atau tidak
                    /api/riwayat/sop/uji-peta?dari=2026-01-01      | 400 | kedua tanggal
                    /api/riwayat/sop?dari=2026-02-01&sampai=2026-01-01 | 400 | mendahului
                    /api/riwayat/sop/uji-peta/ekspor?dari=x&sampai=y | 400 | tidak terbaca
                    /api/riwayat/sop/uji-peta/banding?lama=2&baru=1 | 400 | lebih dahulu
                    /api/riwayat/sop/uji-peta/banding?lama=1&baru=7 | 404 | Versi 7
                    /api/riwayat/sop/uji-peta/banding?baru=1       | 400 | versi pertama
                    """)
    void shouldSayWhatIsWrongWithAQuestion(String path, int status, String told) throws Exception {
        Answer answer = auditor.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/riwayat/sop", ONE, ONE + "/banding", ONE + "/ekspor"})
    void shouldBeShutToOfficials(String path) throws Exception {
        assertThat(Browser.basic(port, Trial.FIRST).get(path).status()).isEqualTo(403);
    }

    private void deploy(String bpmn, int version) {
        engine.getIdentityService().setAuthentication("pemilikProses", List.of("pemilikProses"));
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .name(KEY)
                    .source("SOP Humas")
                    .addInputStream("uji.bpmn", stream(bpmn))
                    .addInputStream("forms/penyerahan.form", stream(form("uji-penyerahan", version)))
                    .addInputStream("forms/tak-dipakai.form", stream(form("uji-tak-dipakai", version)))
                    .deploy();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static String form(String id, int version) {
        return "{\"id\":\"%s\",\"components\":[],\"versionTag\":\"%d\"}".formatted(id, version);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String definition(int version) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .processDefinitionVersion(version)
                .singleResult()
                .getId();
    }

    private void record(
            String task, String run, int execution, String definition, String step, long worked, String finished) {
        jdbc.sql(
                        "insert into langkah_selesai (task_id, process_instance_id, definisi, sop_key, step_id, ke, peran, baku,"
                                + " baku_detik, kerja_detik, mulai, tenggat, selesai)"
                                + " values (:task, :run, :definition, 'uji-peta', :step, :execution, 'kasubbagPublikasi', 'PT1H', 3600, :worked,"
                                + " dateadd('SECOND', -:worked, cast(:finished as timestamp with time zone)),"
                                + " dateadd('SECOND', 3600 - :worked, cast(:finished as timestamp with time zone)),"
                                + " cast(:finished as timestamp with time zone))")
                .param("task", task)
                .param("run", run)
                .param("execution", execution)
                .param("definition", definition)
                .param("step", step)
                .param("worked", worked)
                .param("finished", finished)
                .update();
    }

    private static JsonNode find(JsonNode all, String pointer, String value) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each -> value.equals(each.at(pointer).asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not in " + all));
    }
}
