package id.sophumas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.sophumas.materi.Author;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.ScriptedChannel;
import id.sophumas.publication.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the Cockpit is given of ours: where the posts of a run stand, and a person's word where no machine can tell; and what all web applications
 * are given: the office's name, emblem and language.
 */
class CockpitIT extends OfficeTestCase {

    private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);
    private static final Locator.GetByTextOptions IN_EXACTLY = new Locator.GetByTextOptions().setExact(true);

    @Autowired
    private MateriService materi;

    @Autowired
    private Publications publications;

    @Autowired
    private ScriptedChannel platform;

    @Test
    void shouldLetTheAdministratorGiveUpAPostWhoseAccountIsClosed() {
        platform.reset();
        platform.answer(ScriptedChannel.Answer.REFUSES_THE_TOKEN);
        String run = release();
        await().atMost(Office.PATIENCE)
                .until(() -> engine.getRuntimeService()
                                .createIncidentQuery()
                                .processInstanceId(run)
                                .count()
                        == 1);

        Desk admin = office.at(Screen.DESK).desk("admin");
        admin.visit("/camunda/app/cockpit/default/#/process-instance/" + run + "/runtime");
        Page page = admin.page();
        page.getByText("Penayangan", new Page.GetByTextOptions().setExact(true)).click();
        Locator tab = page.locator(".sh-penayangan");
        assertThat(tab).containsText("mastodon");
        assertThat(tab).containsText("Token kedaluwarsa.");
        assertThat(page.locator(".ctn-toolbar .glyphicon-repeat")).isVisible();
        // To pause and to call off has a page of its own, where a reason is asked for; nobody writes variables.
        assertThat(page.locator(
                        ".ctn-toolbar .glyphicon-remove, .ctn-toolbar .glyphicon-pause, .ctn-toolbar .glyphicon-plus"))
                .hasCount(0);
        tab.getByText("Selesaikan penayangan ini").click();
        tab.getByText("Simpan putusan").click();
        assertThat(tab.getByRole(AriaRole.ALERT)).containsText("Pilih salah satu putusan.");
        tab.locator("input[value=dibatalkan]").check();
        tab.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Alasan"))
                .fill("Akun sudah <b>ditutup</b>.");
        tab.getByText("Simpan putusan").click();
        assertThat(tab).containsText("Dibatalkan oleh admin: Akun sudah <b>ditutup</b>.");

        office.awaitEnd(run);
        assertThat(publications.of(run)).extracting(Publication::status).containsExactly(Status.REJECTED);
        assertThat(platform.posts()).isEmpty();
    }

    @Test
    void shouldShowTheAuditorTheEvidenceOfAPost() {
        platform.reset();
        platform.answer(ScriptedChannel.Answer.REFUSES_THE_TOKEN);
        String run = release();
        await().atMost(Office.PATIENCE)
                .until(() -> !publications.of(run).isEmpty()
                        && publications.of(run).get(0).pesan() != null);

        Desk auditor = office.at(Screen.DESK).desk("auditor");
        auditor.visit("/camunda/app/cockpit/default/#/process-instance/" + run + "/runtime");
        Page page = auditor.page();
        page.getByText("Penayangan", new Page.GetByTextOptions().setExact(true)).click();
        Locator tab = page.locator(".sh-penayangan");
        tab.getByText("Bukti").click();
        assertThat(tab).containsText(publications.of(run).get(0).sha256());
        assertThat(tab).containsText("kasubbagHumas");
        assertThat(tab.getByText("Selesaikan penayangan ini")).hasCount(0);
        assertThat(page.locator(".ctn-toolbar a.btn")).hasCount(0);
        page.getByText("Variabel", EXACTLY).click();
        assertThat(page.getByText("judul", EXACTLY).first()).isVisible();
        assertThat(page.locator("td.actions")).hasCount(0);

        engine.getRuntimeService().deleteProcessInstance(run, "tests");
    }

    @Test
    void shouldSpeakIndonesianInTheNameOfTheOfficeWhateverTheBrowserPrefers() {
        Desk desk = office.at(Screen.DESK).deskAbroad();
        Page page = desk.page();
        for (String app : List.of("admin", "cockpit", "tasklist", "welcome")) {
            desk.visit("/camunda/app/" + app + "/default/");
            assertThat(page.getByPlaceholder("Nama pengguna")).isVisible();
            assertThat(page.locator(".login-header")).containsText("Humas Instansi");
            assertFramed(page, ".login-logo");
        }

        page.getByText("English", EXACTLY).press("Enter");
        assertThat(page.getByPlaceholder("Username")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.getByText("Bahasa Indonesia", EXACTLY).press("Enter");
        page.getByPlaceholder("Nama pengguna").fill("admin");
        page.getByPlaceholder("Kata sandi").fill("admin");
        page.getByText("Masuk", EXACTLY).click();

        assertThat(page.locator(".app-name").getByText("Pemantauan", IN_EXACTLY))
                .isVisible();
        page.locator(".app-name").getByText("Administrasi", IN_EXACTLY).click();
        assertThat(page.locator(".sections-menu")).containsText("Otorisasi");
        assertFramed(page, ".brand-logo");
        desk.visit("/camunda/app/admin/default/#/users/tidak-ada");
        assertThat(page.locator(".page-notifications, [notifications-panel]").first())
                .containsText("Tidak ada pengguna dengan id \"tidak-ada\"");
        assertThat(page.locator("body")).containsText("Daftar pengguna");
        desk.visit("/camunda/app/cockpit/default/#/processes");
        assertThat(page.locator("thead").first()).containsText("Instans berjalan");
        assertThat(page.locator("[uib-tooltip='Buka atau tutup bagian ini']").first())
                .isVisible();
        assertThat(page.locator(".navbar-toggle")).containsText("Buka atau tutup navigasi");
        assertFramed(page, ".brand-logo");
        desk.visit("/camunda/app/cockpit/default/#/repository");
        assertThat(page.getByText(Pattern.compile("^\\s*\\d{1,2} [A-Z][a-z]+ 20\\d\\d pukul \\d\\d\\.\\d\\d WIB\\s*$"))
                        .first())
                .isVisible();
        desk.visit("/camunda/app/tasklist/default/");
        assertThat(page.locator(".sections-menu")).containsText("Mulai proses");
        assertFramed(page, ".brand-logo");
    }

    private static void assertFramed(Page page, String emblem) {
        assertThat(page).hasTitle(Pattern.compile("^SOP Humas – Humas Instansi.*"));
        assertThat(page.locator("html")).hasAttribute("lang", "id");
        assertThat(page.locator(emblem)).not().hasJSProperty("naturalWidth", 0);
        assertThat(page.locator(".ce-eol-banner")).hasCount(0);
        assertThat(page.locator("footer")).containsText("Asia/Jakarta (WIB)");
        assertThat(page.locator("footer")).containsText("Camunda Platform");
    }

    @Test
    void shouldShowTheAuditorWhereTheWorkOfAnSopGoesAndWhatAVersionChanged() throws IOException {
        String bpmn = Files.readString(Path.of("processes/dokumentasi-kegiatan.bpmn"))
                .replace("id=\"dokumentasi-kegiatan\"", "id=\"uji-banding\"")
                .replace("processRef=\"dokumentasi-kegiatan\"", "processRef=\"uji-banding\"");
        deploy(bpmn);
        String run = as(
                        "kabagKominfoHumas",
                        () -> engine.getRuntimeService()
                                .startProcessInstanceByKey("uji-banding", Map.of("judul", "Upacara")))
                .getId();
        complete(run, "kabagKominfoHumas", Map.of("instruksi", "Dokumentasikan."));
        deploy(bpmn.replace("name=\"Menugaskan Kasubbag\"", "name=\"Menugaskan &lt;b&gt;Kasubbag&lt;/b&gt;\""));

        Desk auditor = office.at(Screen.DESK).desk("auditor");
        auditor.visit("/camunda/app/cockpit/default/#/riwayat/sop");
        Page page = auditor.page();
        page.locator("a[href^='#/riwayat/sop/uji-banding?']").click();
        assertThat(page.locator(".sh-bagan-kanvas .djs-element.sh-panas-4")).hasCount(1);
        assertThat(page.locator(".sh-tanda-angka").getByText("1×", IN_EXACTLY).first())
                .isVisible();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Keterlambatan"))
                .check();
        assertThat(page.locator(".sh-tanda-angka").first()).containsText("0% terlambat (0 dari 1)");
        auditor.look("riwayat-peta");

        page.getByText("Bandingkan", EXACTLY).click();
        assertThat(page.locator(".sh-rincian")).containsText("<b>Kasubbag</b>");
        assertThat(page.locator(".sh-bagan-kanvas .djs-element.sh-beda-ubah")).hasCount(2);
        auditor.look("riwayat-banding");

        page.navigate("about:blank");
        engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("uji-banding")
                .list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }

    private void deploy(String bpmn) {
        engine.getRepositoryService()
                .createDeployment()
                .name("uji-banding")
                .addInputStream("uji-banding.bpmn", new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    /** A run of the shortest SOP, carried up to its release on the platform. */
    private String release() {
        String run = as(
                        "kabagKominfoHumas",
                        () -> engine.getRuntimeService()
                                .startProcessInstanceByKey("dokumentasi-kegiatan", Map.of("judul", "Upacara")))
                .getId();
        complete(run, "kabagKominfoHumas", Map.of());
        complete(run, "kasubbagHumas", Map.of());
        String content = materi.create(
                        new MateriDraft("Upacara", "Upacara berlangsung.", Map.of(), null, List.of()),
                        List.of(),
                        new Author("stafSubBagianHumas", Set.of("stafSubBagianHumas")))
                .materiId();
        complete(run, "stafSubBagianHumas", Map.of("materiId", content));
        complete(run, "kasubbagHumas", Map.of("kanal", "mastodon"));
        return run;
    }

    private void complete(String run, String user, Map<String, Object> variables) {
        String task = office.current(run).getId();
        as(user, () -> {
            engine.getTaskService().complete(task, new HashMap<>(variables));
            return null;
        });
    }

    private <T> T as(String user, java.util.function.Supplier<T> work) {
        engine.getIdentityService().setAuthentication(user, List.of(user));
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
