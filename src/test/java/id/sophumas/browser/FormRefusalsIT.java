package id.sophumas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.sophumas.materi.Author;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the forms do when something is missing, refused, interrupted or meant to deceive. */
class FormRefusalsIT extends OfficeTestCase {

    private static final String SOP = "dokumentasi-kegiatan";

    @Autowired
    private MateriService materi;

    @Test
    void shouldNameWhatIsMissingAndSendNothing() {
        String run = office.begin(SOP, "Kurang isian", "userTask_menugaskanKasubbag");
        Desk kabag = office.open(run, "userTask_menugaskanKasubbag", "kabagKominfoHumas");
        kabag.complete();
        assertThat(kabag.refusal()).containsText("Instruksi wajib diisi.");
        kabag.page().getByText("Instruksi wajib diisi.").click();
        assertThat(kabag.page().locator("#instruksi")).isFocused();
        assertThat(office.current(run).getTaskDefinitionKey()).isEqualTo("userTask_menugaskanKasubbag");
    }

    @Test
    void shouldAskForTheDecisionItsNoteAndTheConfirmation() {
        String run = office.begin("pengunggahan-informasi", "Keputusan kurang", "userTask_menyuntingDraft");
        complete(run, Map.of("materiId", written("stafHumas")));

        Desk kasubbag = office.open(run, "userTask_memeriksaDraft", "kasubbagUmumRumahTangga");
        kasubbag.complete();
        assertThat(kasubbag.refusal()).containsText("Keputusan wajib dipilih");
        kasubbag.check("[name=pilihanKeputusan][value=tidak]");
        kasubbag.complete();
        assertThat(kasubbag.refusal()).containsText("Catatan perbaikan wajib diisi.");
        kasubbag.check("[name=pilihanKeputusan][value=setuju]");
        kasubbag.complete();
        assertThat(kasubbag.refusal()).containsText("informasi yang dikecualikan");
        kasubbag.look("penolakan-peninjauan");
        assertThat(office.current(run).getTaskDefinitionKey()).isEqualTo("userTask_memeriksaDraft");
    }

    @Test
    void shouldBringBackWhatWasTypedAfterAnInterruption() {
        String run = office.begin(SOP, "Terputus", "userTask_menugaskanKasubbag");
        Desk kabag = office.open(run, "userTask_menugaskanKasubbag", "kabagKominfoHumas");
        kabag.fill("#instruksi", "Hampir selesai ditulis");
        kabag.show(office.current(run).getId());
        assertThat(kabag.page().locator("#instruksi")).hasValue("Hampir selesai ditulis");
        kabag.page().getByText("Buang isian itu").click();
        assertThat(kabag.page().locator("#instruksi")).hasValue("");
    }

    @Test
    void shouldBringBackACorrectionBegunInTheFoldOutAndCountItAsThePlatformDoes() {
        String run = office.begin("rilis-media-sosial", "Koreksi terputus", "userTask_menyusunKonsep");
        complete(run, Map.of("materiId", written("pelaksanaPublikasi")));

        Desk kasubbag = office.open(run, "userTask_mereviuTeknis", "kasubbagPublikasi");
        kasubbag.page().getByText("Perbaiki materi").click();
        kasubbag.fill("[name=isiMateri]", "Naskah yang sedang diperbaiki");
        kasubbag.show(office.current(run).getId());
        assertThat(kasubbag.page().locator("[name=isiMateri]")).hasValue("Naskah yang sedang diperbaiki");

        // Written without https://, an address is 23 to X all the same, which only the server can tell.
        kasubbag.fill("[name='teks.x']", "Siaran pers di polkam.go.id");
        assertThat(kasubbag.page().locator("[name='teks.x'] + .help-block")).hasText("38 dari 280 karakter");
    }

    @Test
    void shouldShowTheServersRefusalAndKeepWhatWasTyped() {
        String run = office.begin(SOP, "Berkas tersamar", "userTask_melaksanakanDokumentasi");
        Desk staf = office.open(run, "userTask_melaksanakanDokumentasi", "stafSubBagianHumas");
        staf.fill("[name=isiMateri]", "Isi yang tidak boleh hilang");
        staf.attach(new FilePayload("tersamar.jpg", "image/jpeg", "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII)));
        staf.fill("[name='teksAlternatif.tersamar.jpg']", "Bukan foto");
        staf.page().waitForConsoleMessage(staf::complete);
        assertThat(staf.refusal()).containsText("tersamar.jpg");
        assertThat(staf.page().locator("[name=isiMateri]")).hasValue("Isi yang tidak boleh hilang");
        assertThat(office.current(run).getTaskDefinitionKey()).isEqualTo("userTask_melaksanakanDokumentasi");
        assertThat(staf.faults())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("status of 415", "/api/materi");

        staf.page()
                .getByLabel("Hapus tersamar.jpg", new Page.GetByLabelOptions().setExact(true))
                .click();
        office.complete(staf, run);
    }

    @Test
    void shouldKeepTheDocumentationOpenUntilEveryFileIsDescribedAndTaken() {
        String run = office.begin("mobilisasi-media", "Arsip ditolak", "userTask_mendokumentasikan");
        Desk pelaksana = office.open(run, "userTask_mendokumentasikan", "pelaksanaHubunganMedia");
        pelaksana.attach(
                new FilePayload("undangan.pdf", "application/pdf", Samples.pdf()),
                new FilePayload("surat.docx", "application/octet-stream", Samples.odt()));
        pelaksana.fill("[name='keterangan.undangan.pdf']", "Undangan peliputan");
        pelaksana.fill("#daftarDokumen", "Undangan");
        pelaksana.fill("#tempatPenyimpanan", "Lemari 3");
        pelaksana.complete();
        assertThat(pelaksana.refusal()).containsText("Keterangan surat.docx wajib diisi.");

        pelaksana.fill("[name='keterangan.surat.docx']", "Surat tugas");
        pelaksana.page().waitForConsoleMessage(pelaksana::complete);
        assertThat(pelaksana.refusal()).containsText("isinya terbaca sebagai OpenDocument (ODT), bukan Word (DOCX)");
        assertThat(pelaksana.faults())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("status of 415", "/berkas");
        pelaksana.look("penolakan-dokumentasi");
        assertThat(office.current(run).getTaskDefinitionKey()).isEqualTo("userTask_mendokumentasikan");

        pelaksana.show(office.current(run).getId());
        assertThat(pelaksana.page().locator(".sh-berkas")).containsText("Undangan peliputan");
        assertThat(pelaksana.page().locator(".sh-berkas li")).hasCount(1);
        assertThat(pelaksana.page().locator("#tempatPenyimpanan")).hasValue("Lemari 3");
        office.complete(pelaksana, run);
    }

    @Test
    void shouldStartOneRunOnADoubleClick() {
        Desk kabag = office.prepare(SOP, "kabagKominfoHumas", "Klik ganda");
        kabag.page().locator(".modal-footer .btn-primary").dblclick();
        office.started(SOP, "Klik ganda");
        kabag.page().locator(".modal-dialog").waitFor(Desk.GONE);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .variableValueEquals("judul", "Klik ganda")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldShowTextFromPeopleAsText() {
        String title = "<img src=x onerror=\"document.title='bocor'\"> {{1+1}}";
        String run = office.start(SOP, "kabagKominfoHumas", title);
        Desk kabag = office.open(run, "userTask_menugaskanKasubbag", "kabagKominfoHumas");
        assertThat(kabag.page().locator(".sh-judul")).hasText(title);
        assertThat(kabag.page().title()).isNotEqualTo("bocor");
    }

    @Test
    void shouldLetATaskThatNobodyHasTakenBeReadButNotSent() {
        String run = office.begin(SOP, "Belum diambil", "userTask_menugaskanKasubbag");
        Desk kabag = office.desk("kabagKominfoHumas");
        kabag.show(office.current(run).getId());
        kabag.page().getByText("Cara tenggat dihitung").click();
        assertThat(kabag.page().locator(".sh-kepala .sh-lipat-isi")).containsText("Mulai");
        assertThat(kabag.page().getByText("Ambil tugas ini", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(kabag.page().locator(".form-actions .btn-primary")).isDisabled();

        Desk auditor = office.desk("auditor");
        auditor.show(office.current(run).getId());
        Page tasks = auditor.page();
        assertThat(tasks.getByText("Anda dapat membacanya, tetapi tidak mengerjakannya."))
                .isVisible();
        assertThat(tasks.locator(".claim, .createCommentLink, .sh-ambil")).hasCount(0);
        assertThat(tasks.getByText("Kembalikan atau serahkan tugas")).hasCount(0);
        assertThat(tasks.locator(".sections-menu")).containsText("Pantauan");
        assertThat(tasks.locator(".sections-menu")).not().containsText("Mulai proses");
    }

    @Test
    void shouldLeadContentChangedAfterItsApprovalBackToTheDecision() {
        String run = office.begin("media-sosial-jdih", "Berubah setelah disetujui", "userTask_menghimpunBahan");
        String id = written("kasubagTu");
        complete(run, Map.of("materiId", id));
        complete(run, Map.of());
        complete(run, Map.of());
        complete(run, Map.of("keputusan", "setuju"));
        materi.update(id, draft("Diubah kemudian"), List.of(), author("kasubagTu"), null);

        Desk pengelola = office.open(run, "userTask_mengunggahKonten", "pengelolaJdih");
        assertThat(pengelola.page().getByText("Yang disetujui versi 1, yang terbaru versi 2"))
                .isVisible();
        pengelola.askForReapproval();

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(office.current(run))
                        .extracting(Task::getTaskDefinitionKey)
                        .isEqualTo("userTask_menyetujuiPengunggahan"));
        pengelola.page().locator(".sh-kepala").waitFor(Desk.GONE);
    }

    private void complete(String run, Map<String, Object> variables) {
        engine.getTaskService().complete(office.current(run).getId(), variables);
    }

    private String written(String user) {
        return materi.create(draft("Naskah pertama."), List.of(), author(user)).materiId();
    }

    private static Author author(String user) {
        return new Author(user, Set.of(user));
    }

    private static MateriDraft draft(String isi) {
        return new MateriDraft("Konten JDIH", isi, Map.of(), null, List.of());
    }
}
