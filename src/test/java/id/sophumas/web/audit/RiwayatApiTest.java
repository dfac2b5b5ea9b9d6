package id.sophumas.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.audit.RunIndex;
import id.sophumas.materi.MateriService;
import id.sophumas.process.SopRun;
import id.sophumas.sop.Specification;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.Trial;
import id.sophumas.web.security.TryoutApplication;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The history of runs over HTTP, as the auditor's page asks for it. */
@TryoutApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RiwayatApiTest {

    private static final String SIGNS = "%_'\"<>";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MateriService materi;

    @Autowired
    private Trial trial;

    @Autowired
    private RunIndex index;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Browser auditor;
    private Browser admin;
    /** A word that only this test's titles have. */
    private String word;
    /** Published on the portal after one refusal. */
    private String finished;
    /** Only just begun. */
    private String running;

    @BeforeAll
    void runTwo() {
        auditor = Browser.basic(port, "auditor");
        admin = Browser.basic(port, "admin");
        word = "kata" + UUID.randomUUID().toString().substring(0, 8);
        SopRun done = SopRun.atRelease(engine, materi, "=Rapat <b>" + word + "</b> " + SIGNS, "Isi berita.");
        done.complete(Map.of("kanal", "portal"));
        done.carryToTheEnd();
        finished = done.instance().getId();
        running = engine.getRuntimeService()
                .startProcessInstanceByKey(Trial.KEY, Map.of("judul", "Pascakunjungan B-0123/HM.01 " + word))
                .getId();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sop=rilis-media-sosial",
                "judul=rapat",
                "judul=b+/b",
                "teks=RAP",
                "teks=%25_%27%22%3C%3E",
                "orang=kasubbagPublikasi",
                "peran=kasubbagPublikasi",
                "orang=kasubbagPublikasi&peran=kasubbagPublikasi",
                "status=selesai",
                "terlambat=tidak",
                "kanal=portal",
                "dari=2020-01-01&sampai=2100-01-01",
                "urut=judul&arah=naik",
                "urut=selesai",
                "urut=terlambat&kanal=portal"
            })
    void shouldFindARunByWhatIsKnownOfIt(String search) throws Exception {
        String mine = search.contains("teks=") ? "&judul=" + word : "&teks=" + word;

        assertThat(ids(search + mine)).contains(finished);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"judul=kunjungan", "judul=pascak", "judul=123", "teks=0123", "judul=B-0123/HM.01", "judul=HM.1"})
    void shouldFindItByWhatIsInsideOfItsWords(String search) throws Exception {
        String mine = search.contains("teks=") ? "&judul=" + word : "&teks=" + word;

        assertThat(ids(search + mine)).containsExactly(running);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sop=dokumentasi-kegiatan",
                "judul=apat",
                "judul=kunjungan",
                "teks=%25%25%25",
                "orang=auditor",
                "orang=kasubbagPublikasi&peran=pelaksanaPublikasi",
                "status=berjalan",
                "terlambat=ya",
                "kanal=instagram",
                "sampai=2020-01-01",
                "nomor=tidak-ada"
            })
    void shouldNotFindItByWhatItIsNot(String search) throws Exception {
        String mine = search.contains("teks=") ? "&judul=" + word : "&teks=" + word;

        assertThat(ids(search + mine)).doesNotContain(finished);
    }

    @Test
    void shouldSortAndTurnPages() throws Exception {
        JsonNode first = auditor.get("/api/riwayat?urut=mulai&arah=naik&ukuran=1&teks=" + word)
                .json();
        JsonNode second = auditor.get("/api/riwayat?urut=mulai&arah=naik&ukuran=1&halaman=2&teks=" + word)
                .json();

        assertThat(first.path("jumlah").asInt()).isEqualTo(2);
        assertThat(first.path("lebih").asBoolean()).isFalse();
        assertThat(first.at("/proses/0/id").asText()).isEqualTo(finished);
        assertThat(second.at("/proses/0/id").asText()).isEqualTo(running);
        assertThat(ids("urut=judul&arah=naik&teks=" + word)).containsExactly(finished, running);
        assertThat(ids("urut=judul&arah=turun&teks=" + word)).containsExactly(running, finished);
    }

    @Test
    void shouldSayWhereARunStandsAtOnce() throws Exception {
        String run = trial.start().getProcessInstanceId();
        assertThat(status(run)).isEqualTo("BERJALAN");

        Browser owner = Browser.basic(port, Trial.FIRST);
        assertThat(owner.post("/api/sop/" + run + "/jeda", "{\"alasan\":\"Menunggu pidato menteri.\"}")
                        .status())
                .isBetween(200, 204);
        assertThat(status(run)).isEqualTo("DIJEDA");
        assertThat(ids("status=dijeda&teks=pidato")).contains(run);

        owner.post("/api/sop/" + run + "/lanjutkan", "{\"catatan\":\"Sudah ada.\"}");
        assertThat(status(run)).isEqualTo("BERJALAN");
        assertThat(auditor.get("/api/riwayat/" + run)
                        .json()
                        .at("/jeda/0/dilanjutkanOleh/id")
                        .asText())
                .isEqualTo(Trial.FIRST);

        engine.getRuntimeService().deleteProcessInstance(run, "Acara batal.");
        assertThat(status(run)).isEqualTo("DIBATALKAN");
        assertThat(auditor.get("/api/riwayat/" + run)
                        .json()
                        .path("alasanBerakhir")
                        .asText())
                .startsWith("Acara batal.");
    }

    @Test
    void shouldTakeInARunThatIsOlderThanTheList() throws Exception {
        String run = trial.start().getProcessInstanceId();
        jdbc.sql("delete from riwayat_tanda where baris in (select baris from riwayat where process_instance_id = ?)")
                .param(run)
                .update();
        jdbc.sql("delete from riwayat where process_instance_id = ?").param(run).update();
        assertThat(auditor.get("/api/riwayat/" + run).status()).isEqualTo(404);

        index.begin();
        index.complete();

        assertThat(ids("teks=" + run)).containsExactly(run);
        assertThat(status(run)).isEqualTo("BERJALAN");
    }

    @Test
    void shouldForgetWhatWasRefused() throws Exception {
        String run = trial.start().getProcessInstanceId();

        TransactionTemplate refused = new TransactionTemplate(transactions);
        refused.executeWithoutResult(status -> {
            engine.getRuntimeService().setVariable(run, "judul", "Tidak jadi " + word);
            status.setRollbackOnly();
        });

        assertThat(ids("judul=jadi&teks=" + word)).isEmpty();
    }

    @Test
    void shouldTellWhoDidWhatWhenAndOnWhichVersion() throws Exception {
        JsonNode run = auditor.get("/api/riwayat/" + finished).json();

        assertThat(run.at("/proses/judul").asText()).contains("<b>" + word + "</b>");
        assertThat(run.at("/proses/versiTag").asText()).isNotBlank();
        JsonNode review = step(run, "userTask_memeriksaKonsep");
        assertThat(review.at("/oleh/id").asText())
                .isEqualTo(review.path("peran").asText());
        assertThat(review.path("keputusan").asText()).isEqualTo("setuju");
        assertThat(review.path("versi").asInt()).isEqualTo(1);
        assertThat(review.path("sha256").asText()).hasSize(64);
        assertThat(review.path("menitBaku").asLong()).isPositive();
        assertThat(review.path("terlambat").asBoolean()).isFalse();
        assertThat(review.path("singkatanZona").asText()).isEqualTo("WIB");
        assertThat(run.path("jejak").findValuesAsText("kegiatan")).contains("userTask_merilis");
        assertThat(run.path("perubahan").findValuesAsText("nama")).contains("judul", "materiId", "keputusan");
        assertThat(run.path("materi")).hasSize(1);
    }

    @Test
    void shouldTellWhatAnAdministratorDid() throws Exception {
        String run = trial.start().getProcessInstanceId();
        trial.overwriteAsAdministratorOnce(run, "judul", "Diganti");

        JsonNode told = auditor.get("/api/riwayat/" + run).json();

        assertThat(told.at("/operasi/0/oleh/id").asText()).isEqualTo("admin");
        assertThat(told.path("perubahan").findValuesAsText("nilai")).endsWith("Diganti");
        assertThat(told.at("/proses/judul").asText()).isEqualTo("Diganti");
        assertThat(ids("orang=admin&judul=diganti")).contains(run);
    }

    @Test
    void shouldTellAtWhichStepAndWithWhichVariableSomethingWasDone() throws Exception {
        String run = trial.start().getProcessInstanceId();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(run)
                .singleResult()
                .getId();
        admin.post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"kabagHublemHumas\"}");
        trial.overwriteAsAdministratorOnce(run, "dasar", "ND-1");
        trial.overwriteAsAdministratorOnce(run, "dasar", null);

        JsonNode told = auditor.get("/api/riwayat/" + run).json();

        JsonNode assigned = operation(told, "Assign");
        assertThat(assigned.path("langkah").asText()).isEqualTo("Menugaskan Kasubbag");
        assertThat(assigned.at("/rincian/0/sifat").asText()).isEqualTo("assignee");
        assertThat(assigned.at("/rincian/0/menjadi").asText()).startsWith("Kabag Hublem dan Humas");
        assertThat(operation(told, "SetVariable").at("/variabel/0").asText()).isEqualTo("dasar");
        assertThat(operation(told, "RemoveVariable").at("/variabel/0").asText()).isEqualTo("dasar");
        assertThat(told.path("perubahan").findValuesAsText("nilai")).contains("ND-1", "(dihapus)");
    }

    @Test
    void shouldTellWhatALateStepWasGiven() throws Exception {
        String run = trial.start().getProcessInstanceId();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(run)
                .singleResult()
                .getId();
        jdbc.sql("""
                        insert into penyimpangan (jenis, task_id, process_instance_id, sop_key, step_id, peran, tenggat, ditemukan)
                        values ('waktu', ?, ?, 'rilis-media-sosial', 'userTask_menugaskanKasubbag', 'kabagHublemHumas',
                            current_timestamp, current_timestamp)""").params(task, run).update();

        JsonNode late = auditor.get("/api/riwayat/" + run).json().at("/penyimpangan/0");

        assertThat(late.path("langkah").asText()).isEqualTo("Menugaskan Kasubbag");
        assertThat(late.path("baku").asText()).isEqualTo("PT10M");
        assertThat(late.path("menitBaku").asLong()).isEqualTo(10);
    }

    private static JsonNode operation(JsonNode run, String name) {
        for (JsonNode each : run.path("operasi")) {
            if (each.path("operasi").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("Tidak ada operasi " + name + ": " + run.path("operasi"));
    }

    @Test
    void shouldWriteTheWholeSearchIntoAFileThatTakesNoTextForAFormula() throws Exception {
        String csv = auditor.get("/api/riwayat/ekspor?format=csv&teks=" + word).body();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).startsWith("\uFEFFId proses;SOP;").contains("\"'=Rapat <b>" + word);

        byte[] xlsx =
                auditor.download("/api/riwayat/ekspor?format=xlsx&teks=" + word).body();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            Row row = rows.get(2);
            assertThat(row.getCellText(4)).isEqualTo("=Rapat <b>" + word + "</b> " + SIGNS);
            assertThat(rows.get(0).getCellText(7)).isEqualTo("Mulai (WIB)");
            assertThat(row.getCellAsDate(7)).isPresent();
        }
    }

    @Test
    void shouldExportWhoDidEachStepWhenAndOnWhichVersionOfTheContentAsThePageTellsIt() throws Exception {
        JsonNode shown = auditor.get("/api/riwayat/" + finished).json().path("langkah");

        List<Map<String, String>> steps =
                sheet("Langkah").stream().filter(this::isOfFinished).toList();

        assertThat(steps).hasSameSizeAs(shown);
        for (int at = 0; at < steps.size(); at++) {
            Map<String, String> row = steps.get(at);
            JsonNode step = shown.get(at);
            assertThat(row.get("Langkah")).isEqualTo(step.path("nama").asText());
            assertThat(row.get("Id tugas")).isEqualTo(step.path("taskId").asText());
            assertThat(row.get("Peran")).isEqualTo(step.path("peranNama").asText());
            assertThat(row.get("Akun")).isEqualTo(step.at("/oleh/id").asText());
            assertThat(row.get("Dikerjakan oleh"))
                    .isEqualTo(step.at("/oleh/nama").asText());
            assertThat(row.get("Mutu baku (menit kerja)"))
                    .isEqualTo(step.path("menitBaku").asText());
            assertThat(row.get("Waktu nyata (menit kerja)"))
                    .isEqualTo(step.path("menitKerja").asText());
            assertThat(row.get("Keputusan")).isEqualTo(step.path("keputusan").asText(""));
            assertThat(row.get("Catatan")).isEqualTo(step.path("catatan").asText(""));
            assertThat(row.get("SHA-256 materi")).isEqualTo(step.path("sha256").asText(""));
        }
        assertThat(steps.get(3).get("No. langkah")).isEqualTo("4");
        assertThat(steps).extracting(row -> row.get("Keputusan")).contains("setuju");
        assertThat(steps).extracting(row -> row.get("SHA-256 materi")).anyMatch(hash -> hash.length() == 64);
    }

    @Test
    void shouldExportEachExecutionOfAStepWithItsOwnDecision() throws Exception {
        JsonNode rilis = Specification.sops()
                .filter(sop -> sop.get("key").asText().equals(Trial.KEY))
                .findFirst()
                .orElseThrow();
        SopRun run = SopRun.start(engine, materi, rilis, "Dua kali ditinjau").carryTo("userTask_mereviuTeknis");
        run.complete(Map.of("keputusan", "tidak", "catatan", "Sebut jabatannya."));
        run.carryTo("userTask_memeriksaKonsep");

        List<String> reviews = auditor.get("/api/riwayat/ekspor/langkah?format=csv&teks="
                        + run.instance().getId())
                .body()
                .lines()
                .filter(line -> line.contains(";Mereviu teknis konsep materi;"))
                .toList();

        assertThat(reviews).hasSize(2);
        assertThat(reviews.get(0)).contains(";Mereviu teknis konsep materi;1;", ";tidak;Sebut jabatannya.;");
        assertThat(reviews.get(1)).contains(";Mereviu teknis konsep materi;2;", ";setuju;;");
    }

    @Test
    void shouldExportWhatWasPublishedAndWhoReleasedIt() throws Exception {
        List<Map<String, String>> posts = sheet("Tayangan");

        assertThat(posts).hasSize(1);
        Map<String, String> post = posts.get(0);
        JsonNode shown = auditor.get("/api/publikasi?processInstanceId=" + finished)
                .json()
                .get(0);
        assertThat(post.get("Id bukti")).isEqualTo(shown.path("id").asText());
        assertThat(post.get("Kanal")).isEqualTo("portal");
        assertThat(post.get("Keadaan")).isEqualTo("Sudah tayang");
        assertThat(post.get("Alamat")).isEqualTo(shown.path("url").asText()).isNotBlank();
        assertThat(post.get("SHA-256 materi")).isEqualTo(shown.path("sha256").asText());
        assertThat(post.get("Akun perilis")).isEqualTo("pelaksanaPublikasi");
        assertThat(post.get("Akun penyetuju")).isEqualTo("kabagHublemHumas");
        Map<String, String> run =
                sheet("Riwayat").stream().filter(this::isOfFinished).findFirst().orElseThrow();
        assertThat(run.get("Akun penyetuju")).isEqualTo("kabagHublemHumas");
        assertThat(run.get("Alamat tayang")).isEqualTo(post.get("Alamat"));
        assertThat(run.get("Langkah terlambat")).isEqualTo("0");
    }

    @Test
    void shouldTellOnThePageAndInEveryExportByHowMuchAStepIsLateAsItWasCountedThatDay() throws Exception {
        String run = trial.start().getProcessInstanceId();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(run)
                .singleResult()
                .getId();
        engine.getTaskService().complete(task, Map.of("instruksi", "Siapkan materi."));
        jdbc.sql("update langkah_selesai set kerja_detik = baku_detik + 300 where task_id = ?")
                .param(task)
                .update();
        jdbc.sql("""
                        insert into penyimpangan (jenis, task_id, process_instance_id, sop_key, step_id, peran, tenggat, ditemukan, alasan)
                        values ('waktu', ?, ?, 'rilis-media-sosial', 'userTask_menugaskanKasubbag', 'kabagHublemHumas',
                            current_timestamp, current_timestamp, '=Listrik; padam')""").params(task, run).update();

        List<String> steps = auditor.get("/api/riwayat/ekspor/langkah?format=csv&teks=" + run)
                .body()
                .lines()
                .toList();
        List<String> runs = auditor.get("/api/riwayat/ekspor?format=csv&teks=" + run)
                .body()
                .lines()
                .toList();

        assertThat(steps).hasSize(3);
        assertThat(steps.get(0)).startsWith("\uFEFFId proses;SOP;Nomor;").contains(";Tenggat (WIB);");
        assertThat(steps.get(1))
                .contains(
                        run,
                        "Menugaskan Kasubbag",
                        ";10 menit kerja;10;15;ya;5;\"'=Listrik; padam\";;;Siapkan materi.;");
        assertThat(runs.get(0)).contains(";Langkah terlambat;Jumlah keterlambatan langkah (menit kerja);");
        assertThat(runs.get(1)).contains(";1;5;0;0;");
        JsonNode shown = auditor.get("/api/riwayat/" + run).json().at("/langkah/0");
        assertThat(shown.path("menitKerja").asLong()).isEqualTo(15);
        assertThat(shown.path("menitLewat").asLong()).isEqualTo(5);
        assertThat(shown.path("terlambat").asBoolean()).isTrue();
    }

    private boolean isOfFinished(Map<String, String> row) {
        return row.get("Id proses").equals(finished);
    }

    /** The rows of a sheet of this test's runs: title to text, empty cells as empty texts. */
    private List<Map<String, String>> sheet(String name) throws Exception {
        byte[] xlsx =
                auditor.download("/api/riwayat/ekspor?format=xlsx&teks=" + word).body();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.findSheet(name).orElseThrow().read();
            Row titles = rows.get(0);
            return rows.stream()
                    .skip(1)
                    .map(row -> IntStream.range(0, titles.getCellCount())
                            .boxed()
                            .collect(Collectors.toMap(
                                    titles::getCellText,
                                    column -> row.getOptionalCell(column)
                                            .map(Cell::getText)
                                            .orElse(""))))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "halaman=0",
                "halaman=99999",
                "halaman=x",
                "ukuran=1000",
                "dari=kemarin",
                "dari=2026-02-02&sampai=2026-02-01",
                "sampai=2026-02-30",
                "status=entah",
                "urut=id",
                "arah=miring",
                "terlambat=mungkin",
                "lain=1",
                "teks=a%00b",
                "teks=a+b+c+d+e+f+g+h+i+j+k"
            })
    void shouldRefuseWhatCannotBeSearchedFor(String search) throws Exception {
        Answer answer = auditor.get("/api/riwayat?" + search);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }

    @Test
    void shouldRefuseAnEndlessTextAndAnUnknownFormat() throws Exception {
        assertThat(auditor.get("/api/riwayat?teks=" + "a".repeat(10_000)).status())
                .isEqualTo(400);
        assertThat(auditor.get("/api/riwayat/ekspor?format=pdf").status()).isEqualTo(400);
        assertThat(auditor.get("/api/riwayat/ekspor").status()).isEqualTo(400);
        assertThat(auditor.get("/api/riwayat/ekspor/langkah?format=xlsx").status())
                .isEqualTo(400);
    }

    @Test
    void shouldNotKnowAnIdThatIsNotThere() throws Exception {
        assertThat(auditor.get("/api/riwayat/tidak-ada").status()).isEqualTo(404);
        assertThat(auditor.get("/api/riwayat/" + encoded("'<>\"")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/riwayat",
                "/api/riwayat/ekspor?format=csv",
                "/api/riwayat/ekspor/langkah?format=csv",
                "/api/riwayat/pilihan",
                "/api/riwayat/pencarian",
                "/api/riwayat/dibuka",
                "/api/riwayat/{run}"
            })
    void shouldBeShutToOfficials(String path) throws Exception {
        assertThat(Browser.basic(port, Trial.FIRST)
                        .get(path.replace("{run}", finished))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldKeepASearchForWhoeverMadeIt() throws Exception {
        String search = "{\"nama\":\"" + word + "\",\"isian\":\"terlambat=ya\"}";
        Answer kept = auditor.post("/api/riwayat/pencarian", search);

        assertThat(kept.status()).isEqualTo(201);
        assertThat(auditor.post("/api/riwayat/pencarian", search).status()).isEqualTo(409);
        assertThat(auditor.post("/api/riwayat/pencarian", "{\"nama\":\" \"}").status())
                .isEqualTo(400);
        String path = "/api/riwayat/pencarian/" + kept.json().path("id").asText();
        assertThat(admin.get("/api/riwayat/pencarian").body()).doesNotContain(word);
        assertThat(admin.delete(path).status()).isEqualTo(404);
        assertThat(auditor.get("/api/riwayat/pencarian").body()).contains(word);
        assertThat(auditor.delete(path).status()).isEqualTo(204);
        assertThat(auditor.get("/api/riwayat/pencarian").body()).doesNotContain(word);
    }

    @Test
    void shouldNoteWhatAReaderOpens() throws Exception {
        String run = trial.start().getProcessInstanceId();
        auditor.get("/api/riwayat/" + run);
        auditor.get("/api/riwayat/ekspor?format=csv&teks=" + run);
        auditor.get("/api/riwayat/ekspor/langkah?format=csv&teks=" + run);

        assertThat(auditor.get("/api/riwayat/dibuka").status()).isEqualTo(403);
        JsonNode opened =
                admin.get("/api/riwayat/dibuka?processInstanceId=" + run).json();
        assertThat(opened).hasSize(1);
        assertThat(opened.at("/0/oleh/id").asText()).isEqualTo("auditor");
        assertThat(admin.get("/api/riwayat/dibuka").body())
                .contains("\"Riwayat: format=csv&teks=" + run, "\"Langkah pada Riwayat: format=csv&teks=" + run);
    }

    @Test
    void shouldOfferWhatCanBeChosen() throws Exception {
        JsonNode choices = auditor.get("/api/riwayat/pilihan").json();

        assertThat(choices.path("sop").findValuesAsText("id")).contains(Trial.KEY);
        assertThat(choices.path("peran").findValuesAsText("id")).contains(Trial.FIRST);
        assertThat(choices.path("kanal").findValuesAsText("id")).contains("portal");
        assertThat(choices.path("orang").findValuesAsText("id")).contains("auditor");
    }

    private List<String> ids(String search) throws Exception {
        Answer answer = auditor.get("/api/riwayat?ukuran=100&" + search);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("proses").findValuesAsText("id").stream()
                .filter(id -> id.length() > 20)
                .toList();
    }

    private String status(String run) throws Exception {
        return auditor.get("/api/riwayat/" + run).json().at("/proses/status").asText();
    }

    private static JsonNode step(JsonNode run, String id) {
        for (JsonNode each : run.path("langkah")) {
            if (each.path("kegiatan").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("No step " + id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
