package id.sophumas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/**
 * One news item as its people would carry it: each logs in, works in the Tasklist from the start form to the portal, sends it back once, and the
 * auditor finds the run, opens it and takes the list away. Its pictures are those of the README.
 */
class WholeWayIT extends OfficeTestCase {

    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);
    private static final String SOP = "rilis-media-sosial";
    private static final String TITLE = "Rapat koordinasi nasional";
    private static final String KABAG = "kabagHublemHumas";
    private static final String KASUBBAG = "kasubbagPublikasi";
    private static final String PELAKSANA = "pelaksanaPublikasi";

    private String run;

    @Test
    void shouldCarryANewsItemFromTheFirstDispositionToThePortalAndTheAuditorsFile() throws IOException {
        office.at(Screen.DESK);
        start();
        dispose();
        draft();
        sendBack();
        improve();
        review();
        approve();
        Desk auditor = find("Berjalan");
        watch(auditor);
        handOver();
        release();
        takeAway(auditor);
        read(auditor);
    }

    private void start() {
        office.logInByHand(KABAG);
        Desk kabag = office.prepare(SOP, KABAG, TITLE);
        kabag.look("rilis-1-mulai");
        kabag.start();
        run = office.started(SOP, TITLE).getId();
        assertThat(office.variable(run, "dasar")).isEqualTo("Nota dinas 12");
        assertThat(office.variable(run, "waktuKegiatan")).isEqualTo("2026-11-20T09:00:00+07:00");
    }

    private void dispose() {
        Desk kabag = office.open(run, "userTask_menugaskanKasubbag", KABAG);
        kabag.look("rilis-2-disposisi");
        assertThat(kabag.page().locator("[cam-tasklist-task-meta]")).containsText("Tenggat ");
        assertThat(kabag.page().getByText("Atur tindak lanjut")).hasCount(0);
        assertThat(kabag.page().locator(".reset-due-date, .instance-link")).hasCount(0);
        kabag.page().locator("#pilihanPenerima").selectOption(KASUBBAG);
        kabag.fill("#instruksi", "Siapkan materi.\nSertakan foto.");
        office.complete(kabag, run);
        assertThat(office.current(run).getAssignee()).isEqualTo(KASUBBAG);

        office.logInByHand(KASUBBAG);
        Desk kasubbag = office.open(run, "userTask_memerintahkanPelaksana", KASUBBAG);
        assertThat(kasubbag.page().locator(".sh-instruksi")).containsText("Sertakan foto.");
        kasubbag.fill("#instruksi", "Kumpulkan data dukung.");
        kasubbag.fill("#dasarDisposisi", "Disposisi Kabag");
        office.complete(kasubbag, run);
    }

    private void draft() {
        office.logInByHand(PELAKSANA);
        Desk pelaksana = office.open(run, "userTask_menyusunKonsep", PELAKSANA);
        pelaksana.fill("[name=isiMateri]", "Rapat dibuka Menko.\n\nParagraf kedua.");
        pelaksana.drop(".sh-jatuhkan", Office.PICTURE);
        Office.describe(pelaksana);
        Locator preview = pelaksana.page().locator(".sh-tampilan");
        assertThat(preview).containsText("Rapat dibuka Menko.");
        assertThat(preview.locator("canvas")).isVisible();
        assertThat(pelaksana.page().locator(".sh-langsung [role=status]")).containsText("Sisa");
        pelaksana.fill("[name='teks.x']", "Rapat dibuka 😀");
        assertThat(pelaksana.page().locator("[name='teks.x'] + .help-block")).containsText("15 dari 280 karakter");
        pelaksana.look("rilis-3-penyusunan");
        pelaksana.picture("tasklist-telepon", Screen.PHONE, preview);
        pelaksana.page().getByText("Simpan materi sekarang").click();
        assertThat(pelaksana.page().locator(".sh-simpan [role=status]")).hasText("Tersimpan sebagai versi 1.");
        // As on another device: nothing is kept there.
        pelaksana.visit("/publikasi");
        pelaksana.page().evaluate("window.localStorage.clear()");
        pelaksana = office.open(run, "userTask_menyusunKonsep", PELAKSANA);
        assertThat(pelaksana.page().locator("[name=isiMateri]")).hasValue("Rapat dibuka Menko.\n\nParagraf kedua.");
        assertThat(pelaksana.page().locator(".sh-simpan [role=status]")).hasText("Tersimpan sebagai versi 1.");
        office.complete(pelaksana, run);
    }

    private void sendBack() {
        Desk kasubbag = office.open(run, "userTask_mereviuTeknis", KASUBBAG);
        assertThat(kasubbag.page().locator(".sh-materi img")).hasAttribute("alt", "Menteri membuka rapat");
        kasubbag.check("[name=pilihanKeputusan][value=tidak]");
        kasubbag.fill("#catatan", "Sebut jabatan lengkap.");
        office.complete(kasubbag, run);
    }

    private void improve() {
        Desk pelaksana = office.open(run, "userTask_menyusunKonsep", PELAKSANA);
        pelaksana.look("rilis-4-perbaikan");
        assertThat(pelaksana.page().locator(".sh-keputusan.sh-tidak")).containsText("Sebut jabatan lengkap.");
        pelaksana.fill("[name=isiMateri]", "Rapat dibuka Menteri Koordinator.\n\nParagraf kedua.");
        office.complete(pelaksana, run);
    }

    private void review() {
        Desk kasubbag = office.open(run, "userTask_mereviuTeknis", KASUBBAG);
        assertThat(kasubbag.page().locator(".sh-beda ins")).containsText("Menteri Koordinator.");
        kasubbag.picture("tasklist", Screen.DESK, kasubbag.page().locator(".sh-beda"));
        kasubbag.page().getByText("Perbaiki materi").click();
        kasubbag.fill("[name=isiMateri]", "Rapat dibuka Menteri Koordinator kemarin.\n\nParagraf kedua.");
        Office.approve(kasubbag);
        kasubbag.look("rilis-5-peninjauan");
        office.complete(kasubbag, run);
        assertThat(office.variable(run, "versiDitinjau")).isEqualTo(3);
    }

    private void approve() {
        Desk kabag = office.open(run, "userTask_memeriksaKonsep", KABAG);
        kabag.page().getByText("Ringkasan", EXACT).click();
        Locator summary = kabag.page().locator(".sh-ringkasan");
        assertThat(summary).containsText("5 dari 7: Memeriksa konsep");
        assertThat(summary).containsText("Sisa waktu");
        assertThat(summary).containsText("Kumpulkan data dukung.");
        summary.getByText("Versi 3 ·").click();
        assertThat(summary).containsText("Dari versi 2 ke versi 3");
        summary.locator("[name=kelengkapan][value=tidak]").check();
        summary.getByLabel("Apa yang tidak lengkap?").fill("Data dukung belum dilampirkan");
        summary.getByText("Catat penerimaan").click();
        assertThat(summary.locator(".sh-dinyatakan")).containsText("Kelengkapan kurang: Data dukung belum dilampirkan");
        summary.getByText("Koreksi").click();
        summary.locator("[name=kelengkapan][value=lengkap]").check();
        summary.getByLabel("Apa yang berubah?").fill("Dikirim menyusul");
        summary.getByText("Catat koreksi").click();
        assertThat(summary.locator(".sh-dinyatakan")).containsText("Kelengkapan lengkap:");
        assertThat(summary.locator(".sh-dinyatakan")).containsText("Pernyataan sebelumnya (1)");
        kabag.look("ringkasan-tugas");
        kabag.picture("ringkasan", Screen.DESK, summary);
        office.sign(run, "userTask_memeriksaKonsep", KABAG);
    }

    private void handOver() {
        Desk kasubbag = office.open(run, "userTask_menyerahkanFinal", KASUBBAG);
        kasubbag.look("rilis-6-penyerahan");
        kasubbag.fill(".fjs-container textarea", "Sudah <b>final</b>.");
        kasubbag.page().locator("[name=kelengkapan][value=tidak]").check();
        kasubbag.fill("[name=catatanKelengkapan]", "Berkas cetak menyusul.");
        office.complete(kasubbag, run);
        assertThat(office.variable(run, "catatanPenyerahan")).isEqualTo("Sudah <b>final</b>.");
        kasubbag.visit("/jalan/" + run);
        assertThat(kasubbag.page().locator("main")).containsText("Berkas cetak menyusul.");
        assertThat(kasubbag.page().locator("main")).containsText("Data dukung belum dilampirkan (kemudian");
    }

    private void release() {
        Desk pelaksana = office.open(run, "userTask_merilis", PELAKSANA);
        pelaksana.page().getByText("Pratinjau Portal berita").click();
        assertThat(pelaksana.page().locator(".sh-pos")).containsText("Rapat dibuka Menteri Koordinator kemarin.");
        assertThat(pelaksana.page().locator(".sh-pos img")).hasJSProperty("naturalWidth", 1200);
        pelaksana.look("rilis-7-rilis");
        pelaksana.page().getByLabel("Pada waktu tertentu").check();
        pelaksana.fill("#waktuTayangSetempat", "2020-01-02T10:00");
        assertThat(pelaksana.page().locator("#waktuLampau")).containsText("sudah lewat");
        pelaksana.page().getByLabel("Sekarang, begitu").check();
        assertThat(pelaksana.page().locator("#waktuLampau")).isEmpty();
        pelaksana.complete();
        assertThat(pelaksana.page().locator(".sh-terkirim")).containsText(TITLE);
        Locator results = pelaksana.page().locator(".sh-hasil-rilis");
        assertThat(results).containsText("1 dari 1 kanal sudah tayang");
        assertThat(results.getByRole(AriaRole.LINK)).hasAttribute("href", Pattern.compile("/publikasi/rapat-"));
        pelaksana.look("rilis-8-hasil");
        office.awaitEnd(run);

        pelaksana.visit("/publikasi");
        pelaksana.page().getByText(TITLE).first().click();
        assertThat(pelaksana.page().locator("article")).containsText("Rapat dibuka Menteri Koordinator kemarin.");
        pelaksana.look("portal-berita");
    }

    /** The auditor's list holds this run and no other. */
    private Desk find(String state) {
        Desk auditor = office.logInByHand("auditor");
        auditor.visit("/camunda/app/cockpit/default/#/riwayat");
        Page page = auditor.page();
        assertThat(page.locator(".sh-riwayat h1")).hasText("Riwayat");
        page.getByLabel("Teks (judul, nomor, catatan, instruksi, komentar)").fill("koordinasi nasional");
        page.keyboard().press("Enter");
        Locator rows = page.locator(".sh-tabel tbody tr");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText(state);
        return auditor;
    }

    private void watch(Desk auditor) {
        Page page = auditor.page();
        page.getByText(TITLE).click();
        assertThat(page.locator(".sh-riwayat h1")).containsText(TITLE);
        page.reload();
        assertThat(page.locator(".sh-lini-masa")).containsText("Menugaskan");
        assertThat(page.locator(".sh-bagan-kanvas .djs-element.sh-sedang")).hasCount(1);
    }

    private void takeAway(Desk auditor) throws IOException {
        find("Selesai");
        auditor.look("riwayat-daftar");
        auditor.picture("riwayat", Screen.DESK, auditor.page().locator(".sh-riwayat h1"));
        List<String> lines = Files.readAllLines(download(auditor, "CSV proses", ".csv"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("\uFEFFId proses;SOP;");
        assertThat(lines.get(1)).contains(run, TITLE, "Selesai", "/publikasi/rapat-");
        assertThat(Files.readString(download(auditor, "CSV langkah", ".csv")))
                .contains("Sebut jabatan lengkap.", "Siapkan materi.\nSertakan foto.");
        try (InputStream file = Files.newInputStream(download(auditor, "XLSX", ".xlsx"));
                ReadableWorkbook workbook = new ReadableWorkbook(file)) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(0)).isEqualTo(run);
            assertThat(rows.get(1).getCellText(4)).isEqualTo(TITLE);
            assertThat(workbook.findSheet("Langkah").orElseThrow().read()).hasSize(10);
            assertThat(workbook.findSheet("Tayangan").orElseThrow().read()).hasSize(2);
        }
    }

    private static Path download(Desk auditor, String button, String ending) {
        Download download = auditor.page()
                .waitForDownload(() -> auditor.page().getByText(button, EXACT).click());
        assertThat(download.suggestedFilename()).startsWith("riwayat-").endsWith(ending);
        return download.path();
    }

    private void read(Desk auditor) {
        Page page = auditor.page();
        page.getByText(TITLE).click();
        Locator steps = page.locator(".sh-lini-masa");
        assertThat(steps).containsText("Sebut jabatan lengkap.");
        assertThat(steps).containsText("Sudah <b>final</b>.");
        assertThat(page.locator(".sh-bagan-kanvas .djs-element.sh-dilalui").first())
                .isVisible();
        assertThat(page.locator(".sh-bagan-kanvas .djs-element.sh-sedang")).hasCount(0);
        Locator completed = page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Menyelesaikan tugas"))
                .first();
        assertThat(completed).containsText("Menugaskan Kasubbag");
        assertThat(completed).containsText("kabagHublemHumas");
        assertThat(page.locator(".sh-kiriman").first()).containsText("Kabag Hublem dan Humas (uji coba)");
        auditor.look("riwayat-proses");
        auditor.picture("riwayat-proses", Screen.DESK, page.locator(".sh-bagan-kanvas"));
    }
}
