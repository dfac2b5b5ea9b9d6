package id.sophumas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import id.sophumas.materi.Samples;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every form opened, filled in and sent in the real Tasklist by those whose task it is. */
class TasklistIT extends OfficeTestCase {

    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);

    @Test
    @Tag("panjang")
    void shouldCarryAnInvitationThroughTheMobilisationOnAPhone() throws Exception {
        office.at(Screen.PHONE);
        String run = office.start("mobilisasi-media", "karoKumSidhal", "Undangan peliputan");
        office.dispose(run, "userTask_mengarahkanKabag", "karoKumSidhal");
        office.dispose(run, "userTask_menugaskanKasubbag", "kabagHublemHumas");
        office.dispose(run, "userTask_menugaskanPelaksana", "kasubbagHubunganMedia");
        Desk pelaksana = office.open(run, "userTask_menyiapkanSarana", "pelaksanaHubunganMedia");
        Office.write(pelaksana, "Rekan media diundang meliput.");
        office.complete(pelaksana, run);
        office.agree(run, "userTask_mengoreksiPersiapan", "kasubbagHubunganMedia");
        office.agree(run, "userTask_mengevaluasiPersiapan", "kabagHublemHumas");
        office.agree(run, "userTask_memeriksaLaporan", "karoKumSidhal");
        Desk kabag = office.open(run, "userTask_melaksanakanMobilisasi", "kabagHublemHumas");
        office.complete(kabag, run);
        office.dispose(run, "userTask_menugaskanDokumentasiKasubbag", "kabagHublemHumas");
        office.dispose(run, "userTask_menugaskanDokumentasiPelaksana", "kasubbagHubunganMedia");

        pelaksana = office.open(run, "userTask_mendokumentasikan", "pelaksanaHubunganMedia");
        assertThat(pelaksana.page().locator(".sh-tayang")).containsText("1 dari 1 sudah tayang");
        byte[] minutes = Samples.docx();
        pelaksana.attach(
                new FilePayload("daftar hadir.jpg", "image/jpeg", Samples.jpeg(1200, 800)),
                new FilePayload("Risalah: rapat.docx", "application/octet-stream", minutes));
        pelaksana.fill("[name='keterangan.daftar hadir.jpg']", "Daftar hadir wartawan");
        pelaksana.fill("[name='keterangan.Risalah- rapat.docx']", "Risalah pelaksanaan");
        pelaksana.page().getByText("Unggah berkas sekarang").click();
        assertThat(pelaksana.page().getByText("2 berkas terunggah")).isVisible();
        pelaksana.attach(new FilePayload("undangan.pdf", "application/pdf", Samples.pdf()));
        pelaksana.look("mobilisasi-dokumentasi");
        pelaksana.fill("[name='keterangan.undangan.pdf']", "Undangan peliputan");
        pelaksana
                .page()
                .getByLabel("Hapus daftar hadir.jpg", new Page.GetByLabelOptions().setExact(true))
                .click();
        assertThat(pelaksana.page().getByText("1 berkas terunggah, 1 berkas belum diunggah"))
                .isVisible();
        pelaksana.fill("#daftarDokumen", "Undangan\nDaftar hadir");
        pelaksana.fill("#tempatPenyimpanan", "Lemari 3");
        office.complete(pelaksana, run);
        office.awaitEnd(run);
        assertThat(office.variable(run, "daftarDokumen")).isEqualTo("Undangan\nDaftar hadir");
        assertThat(office.variable(run, "tempatPenyimpanan")).isEqualTo("Lemari 3");

        APIRequestContext auditor = office.desk("auditor").page().request();
        JsonNode record = new ObjectMapper()
                .readTree(auditor.get("/api/berkas?processInstanceId=" + run).body());
        assertThat(record)
                .extracting(document -> document.get("nama").asText() + ": "
                        + document.get("keterangan").asText())
                .containsExactly("Risalah- rapat.docx: Risalah pelaksanaan", "undangan.pdf: Undangan peliputan");
        assertThat(record.get(0).get("sha256").asText()).isEqualTo(sha256(minutes));
        assertThat(auditor.get(record.get(0).get("url").asText()).body()).isEqualTo(minutes);
        assertThat(office.variable(run, "berkasArsip").toString()).contains(sha256(minutes), sha256(Samples.pdf()));
    }

    @Test
    void shouldTellWhoeverRevisedAtTheReleaseItselfThatSomebodyElseReleases() {
        office.at(Screen.DESK);
        String run = office.start("dokumentasi-kegiatan", "kabagKominfoHumas", "Upacara bendera");
        office.dispose(run, "userTask_menugaskanKasubbag", "kabagKominfoHumas");
        office.dispose(run, "userTask_memerintahkanStaf", "kasubbagHumas");
        Desk staf = office.open(run, "userTask_melaksanakanDokumentasi", "stafSubBagianHumas");
        Office.write(staf, "Upacara berlangsung.");
        office.complete(staf, run);

        Desk kasubbag = office.open(run, "userTask_memilahHasil", "kasubbagHumas");
        kasubbag.page().getByText("Perbaiki materi").click();
        kasubbag.fill("[name=isiMateri]", "Upacara berlangsung khidmat.");
        kasubbag.page().getByText("Simpan materi sekarang").click();
        kasubbag.page().getByText("Pratinjau Portal berita").click();
        assertThat(kasubbag.page().locator(".sh-pos")).containsText("khidmat");
        kasubbag.look("dokumentasi-rilis");
        kasubbag.complete();
        assertThat(kasubbag.refusal()).containsText("tidak dapat merilisnya sendiri");
        assertThat(kasubbag.faults())
                .as("the browser's console knows of the refusal")
                .allMatch(fault -> fault.contains("403"));
    }

    @Test
    @Tag("panjang")
    void shouldShowAPausedRunToItsWorkersAndLetTheSuperiorCallItOff() {
        office.at(Screen.DESK);
        String run = office.start("dokumentasi-kegiatan", "kabagKominfoHumas", "Kunjungan kerja");
        Desk kabag = office.open(run, "userTask_menugaskanKasubbag", "kabagKominfoHumas");
        kabag.check("[name=kelengkapan][value=tidak]");
        kabag.complete();
        assertThat(kabag.refusal()).containsText("Apa yang tidak lengkap? wajib diisi.");
        kabag.look("kelengkapan-kurang");
        kabag.fill("[name=catatanKelengkapan]", "Surat undangan belum diterima.");
        kabag.fill("#instruksi", "Dokumentasikan kunjungan.");
        office.complete(kabag, run);

        kabag.visit("/jalan/" + run);
        assertThat(kabag.page().locator("main")).containsText("Surat undangan belum diterima.");
        kabag.page().getByText("Jeda pelaksanaan ini").click();
        kabag.fill("#alasanJeda", "Menunggu kepastian agenda Bupati");
        kabag.look("jalan-jeda");
        kabag.page().locator("form[action$='/jeda'] button").click();
        assertThat(kabag.page().locator(".pita-jeda")).containsText("Menunggu kepastian agenda Bupati");
        kabag.look("jalan-dijeda");

        Desk kasubbag = office.desk("kasubbagHumas");
        kasubbag.show(office.current(run, "userTask_memerintahkanStaf").getId());
        assertThat(kasubbag.page().locator(".sh-jeda")).containsText("Menunggu kepastian agenda Bupati");
        kasubbag.look("tugas-dijeda");
        kasubbag.page().getByText("Perjalanan SOP ini").click();
        assertThat(kasubbag.page().locator(".keadaan").first()).hasText("Dijeda");
        assertThat(kasubbag.page().locator("main form")).hasCount(0);
        kasubbag.visit("/camunda/app/tasklist/default/");
        kasubbag.page().getByText("Tugas unit saya").click();
        assertThat(kasubbag.page()
                        .locator(".task")
                        .filter(new Locator.FilterOptions().setHasText("Kunjungan kerja"))
                        .locator(".sh-kartu-tugas"))
                .containsText("Dijeda sejak");

        Desk sekretaris = office.desk("sekretarisDaerah");
        sekretaris.visit("/camunda/app/tasklist/default/");
        sekretaris.visit("/jalan/" + run);
        sekretaris.page().getByText("Batalkan pelaksanaan ini").click();
        sekretaris.fill("#alasanBatal", "Kunjungan dibatalkan oleh tuan rumah.");
        sekretaris.look("jalan-batalkan");
        sekretaris.page().locator("form[action$='/pembatalan'] button").click();
        assertThat(sekretaris.page().locator(".pita-batal")).containsText("Kunjungan dibatalkan oleh tuan rumah.");
        sekretaris.look("jalan-dibatalkan");
        office.awaitEnd(run);
    }

    @Test
    void shouldWriteAndReadTimesInTheZoneOfTheOfficeWhereverTheBrowserIs() {
        Desk kabag = office.at(Screen.DESK).desk("kepalaBiroPerundangUndangan");
        kabag.page()
                .route(
                        "**/api/zona",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody("{\"zona\": \"Asia/Makassar\", \"singkatan\": \"WITA\"}")));
        office.prepare("media-sosial-jdih", "kepalaBiroPerundangUndangan", "Zona lain");
        assertThat(kabag.page().getByText("Waktu kegiatan (WITA)")).isVisible();
        kabag.start();
        String run = office.started("media-sosial-jdih", "Zona lain").getId();
        assertThat(office.variable(run, "waktuKegiatan")).isEqualTo("2026-11-20T09:00:00+08:00");

        office.open(run, "userTask_memberikanDisposisi", "kepalaBiroPerundangUndangan");
        assertThat(kabag.page().locator(".sh-tenggat")).containsText("WITA");
    }

    @Test
    void shouldShowOnTheDiagramWhichTasksWaitAndInChartsHowTheOthersFared() {
        String done = office.begin("dokumentasi-kegiatan", "Upacara penutupan", "userTask_menugaskanKasubbag");
        engine.getTaskService().complete(office.current(done).getId());
        office.begin("dokumentasi-kegiatan", "Pasar <b>murah</b>", "userTask_menugaskanKasubbag");
        Desk kabag = office.at(Screen.DESK).desk("kabagKominfoHumas");
        kabag.visit("/camunda/app/tasklist/default/");
        Page page = kabag.page();
        assertThat(page.locator(".tasks-list .task").first()).isVisible();
        page.getByText("Pantauan", new Page.GetByTextOptions().setExact(true)).click();

        page.locator("[data-pantau][data-siap]").waitFor();
        assertThat(page.locator(".djs-container svg[role=img]"))
                .hasAttribute("aria-label", Pattern.compile("tugas berjalan"));
        // Other officials of this office work on the same SOP: how many there are is theirs to say.
        assertThat(page.locator("[data-container-id=userTask_menugaskanKasubbag] .tanda"))
                .hasText(Pattern.compile("\\d berjalan.*(sisa|terlambat) .+ menit"));
        assertThat(page.locator("[data-grafik=sesuai] svg[role=img]"))
                .hasAttribute("aria-label", Pattern.compile("Menugaskan Kasubbag: .+%, \\d+ dari \\d+"));
        assertThat(page.locator("[data-grafik] svg[role=img]")).hasCount(4);
        assertThat(page.locator("[data-grafik=proses] svg path[fill^='url(#']").first())
                .isVisible();
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Pasar <b>murah</b>")))
                .containsText("belum diambil");
        kabag.look("pantau");
        kabag.picture("pantau", Screen.DESK, page.locator(".djs-container"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".saring")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void shouldReturnATaskAndHaveTheSuperiorGiveItToSomebody() {
        office.at(Screen.DESK);
        String run = office.begin("mobilisasi-media", "Liputan pameran", "userTask_menugaskanPelaksana");
        Desk kasubbag = office.open(run, "userTask_menugaskanPelaksana", "kasubbagHubunganMedia");
        Page tasks = kasubbag.page();
        assertThat(tasks.locator("ol.tasks-list .assignee").first())
                .hasAttribute("uib-tooltip", "kasubbagHubunganMedia");
        tasks.getByText("Kembalikan atau serahkan tugas").click();
        tasks.getByLabel("Alasan (wajib)").fill("Dinas luar seharian");
        kasubbag.look("alihkan-tugas");
        tasks.getByText("Alihkan tugas", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(tasks.getByText("Tugas dialihkan.")).isVisible();
        assertThat(office.current(run).getAssignee()).isNull();

        Locator list = tasks.locator(".task-filters .active");
        assertThat(list).containsText("Tugas unit saya");
        kasubbag.visit(
                "/camunda/app/tasklist/default/#/?task=" + office.current(run).getId());
        assertThat(tasks.locator(".sh-ambil")).isVisible();
        assertThat(list).containsText("Tugas unit saya");

        Desk kabag = office.desk("kabagHublemHumas");
        kabag.visit("/camunda/app/tasklist/default/");
        Page unit = kabag.page();
        unit.locator("a[href$='/beban']").waitFor();
        unit.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "beban-tasklist.png")));
        unit.locator("a[href$='/beban']").click();
        assertThat(unit.locator("h1")).hasText("Beban unit");
        Locator task = unit.locator("li.kotak").filter(new Locator.FilterOptions().setHasText("Liputan pameran"));
        task.getByText("Bagikan tugas").click();
        kabag.look("beban");
        task.getByLabel("Kepada").selectOption("kasubbagHubunganMedia");
        task.getByLabel("Alasan").fill("Sudah kembali");
        task.getByRole(AriaRole.BUTTON).click();
        assertThat(task).containsText("Kasubbag Hubungan Media (uji coba)");
        assertThat(office.current(run).getAssignee()).isEqualTo("kasubbagHubunganMedia");

        unit.getByText("Penggantian dan ketidakhadiran").click();
        unit.getByText("Catat Plh. atau Plt.").click();
        String day = LocalDate.now().plusYears(1).toString();
        unit.getByLabel("Kasubbag Hubungan Media", new Page.GetByLabelOptions().setExact(true))
                .check();
        unit.getByLabel("Yang digantikan").selectOption("kasubbagHubunganMedia");
        unit.getByLabel("Pengganti", new Page.GetByLabelOptions().setExact(true))
                .selectOption("kasubbagHubunganMedia");
        unit.locator("#mulai").fill(day);
        unit.locator("#sampai").fill(day);
        unit.getByLabel("Nomor surat perintah").fill("SP-12/2027");
        kabag.look("penggantian");
        unit.getByText("Catat penggantian").click();
        assertThat(unit.getByRole(AriaRole.ALERT)).containsText("dirinya sendiri");
        kabag.look("penggantian-ditolak");
        unit.getByLabel("Pengganti", new Page.GetByLabelOptions().setExact(true))
                .selectOption("kasubbagPublikasi");
        unit.getByText("Catat penggantian").click();
        assertThat(unit.locator("li.kotak").first())
                .containsText("Kasubbag Publikasi (uji coba), Plh. Kasubbag Hubungan Media");
        kabag.faults(); // the browser prints the refusal
    }

    @Test
    void shouldAskWhetherItsScriptsAreStillTheSame() {
        for (String file : List.of(
                "app/tasklist/scripts/config.js",
                "app/tasklist/scripts/sop-humas/form.js",
                "app/tasklist/styles/user-styles.css",
                "app/tasklist/locales/id.json",
                "lib/sop-humas/frame.js")) {
            APIResponse answer = office.desk("auditor").page().request().get("/camunda/" + file);
            assertThat(answer).isOK();
            assertThat(answer.headers()).containsEntry("cache-control", "no-cache");
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
