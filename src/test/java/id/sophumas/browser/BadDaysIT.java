package id.sophumas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.sophumas.materi.Samples;
import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import id.sophumas.publication.ScriptedChannel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officials meet on a bad day: each time they are told what to do, and nothing of theirs is lost or done twice. */
class BadDaysIT extends OfficeTestCase {

    private static final String SOP = "dokumentasi-kegiatan";
    private static final String DISPOSITION = "userTask_menugaskanKasubbag";
    private static final String DRAFTING = "userTask_melaksanakanDokumentasi";
    private static final String KABAG = "kabagKominfoHumas";
    private static final String STAF = "stafSubBagianHumas";

    /** Of what people type, all that a page could take for something else. */
    private static final String MARKUP = "<img src=x onerror=\"window.bocor=1\"> {{7*7}} <b>tebal</b> &amp; %_'\"<>";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Notifications notifications;

    @Autowired
    private ScriptedChannel platform;

    @Test
    void shouldTellTheSecondTabThatTheTaskIsDoneAndDoNothingTwice() {
        String run = office.begin(SOP, "Dua tab", DRAFTING);
        Desk first = office.at(Screen.DESK).open(run, DRAFTING, STAF);
        Desk second = first.anotherTab();
        second.show(office.current(run).getId());
        // The Tasklist asks every ten seconds whether the task is there, and then says so itself: not in this test.
        second.page()
                .route(
                        "**/task/" + office.current(run).getId(),
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody("{}")));
        first.fill("[name=isiMateri]", "Dari tab pertama");
        second.fill("[name=isiMateri]", "Dari tab kedua");
        office.complete(first, run);

        second.complete();
        assertThat(second.refusal()).containsText("Tugas ini sudah selesai");
        assertThat(second.page().locator("[name=isiMateri]")).hasValue("Dari tab kedua");
        assertThat(versions("Dua tab")).isEqualTo(1);
        assertThat(office.current(run).getTaskDefinitionKey()).isEqualTo("userTask_memilahHasil");
        assertThat(second.faults()).allMatch(fault -> fault.contains("status of 404"));
        second.page().close();
    }

    @Test
    @Tag("panjang")
    void shouldSayThatTheSessionHasEndedAndBringBackWhatWasTyped() {
        String run = office.begin(SOP, "Sesi berakhir", DISPOSITION);
        Desk kabag = office.at(Screen.DESK).open(run, DISPOSITION, KABAG);
        kabag.page().locator("#instruksi").pressSequentially("Belum dikirim");
        // The Tasklist asks the server now and then by itself, and would be led to the log-in while one still types.
        kabag.loseSession();
        kabag.complete();
        Page page = kabag.page();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Sesi Anda telah berakhir. Silakan masuk kembali.");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "sesi-berakhir.png")));
        assertThat(kabag.faults()).isNotEmpty().allMatch(fault -> fault.contains("status of 40"));
        kabag.logInByHand(KABAG);
        assertThat(page.locator("#instruksi")).hasValue("Belum dikirim");
        kabag.show(office.current(run).getId());
        assertThat(page.locator("#instruksi")).hasValue("Belum dikirim");
        office.complete(kabag, run);

        kabag.loseSession();
        page.reload();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Sesi Anda telah berakhir.");
        kabag.logInByHand(KABAG);
        page.locator(".tasks-list, .tasks").first().waitFor();
        page.locator(".account > a").click();
        page.locator(".account .logout a").click();
        assertThat(page.getByPlaceholder("Nama pengguna")).isVisible();
        assertThat(page.locator(".sh-sesi")).hasCount(0);
        kabag.logInByHand(KABAG);
        page.locator(".tasks-list, .tasks").first().waitFor();
        assertThat(kabag.faults()).allMatch(fault -> fault.contains("status of 40"));
    }

    @Test
    @Tag("panjang")
    void shouldMakeOneVersionOfAnUploadThatBreaksOffAndIsSentAgain() {
        String run = office.begin(SOP, "Jaringan putus", DRAFTING);
        Desk staf = office.at(Screen.DESK).open(run, DRAFTING, STAF);
        Page page = staf.page();
        Office.write(staf, "Upacara berlangsung.");
        Locator save = page.getByText("Simpan materi sekarang");
        Locator status = page.locator(".sh-simpan [role=status]");

        page.context().setOffline(true);
        save.click();
        assertThat(status).containsText("Server tidak dapat dihubungi");
        page.context().setOffline(false);
        staf.look("unggah-putus");

        page.route("**/api/materi", route -> {
            route.fetch();
            route.abort("connectionreset");
        });
        save.click();
        assertThat(status).containsText("Server tidak dapat dihubungi");
        page.unroute("**/api/materi");
        assertThat(versions("Jaringan putus")).isEqualTo(1);
        save.click();
        assertThat(status).containsText("Tersimpan sebagai versi 1");

        staf.fill("[name=isiMateri]", "Upacara berlangsung khidmat.");
        page.route("**/api/materi/*", route -> {
            if (!"PUT".equals(route.request().method())) {
                route.resume();
                return;
            }
            route.fetch();
            route.abort("connectionreset");
        });
        save.click();
        assertThat(status).containsText("Server tidak dapat dihubungi");
        page.unroute("**/api/materi/*");
        assertThat(staf.faults()).isNotEmpty().allMatch(fault -> fault.contains("net::ERR_"));
        office.complete(staf, run);
        assertThat(versions("Jaringan putus")).isEqualTo(2);
    }

    @Test
    @Tag("panjang")
    void shouldStartOneRunWhereTheAnswerIsLostAndTheFormIsSentAgain() {
        Desk kabag = office.at(Screen.DESK).prepare("rilis-media-sosial", "kabagHublemHumas", "Jawaban hilang");
        Page page = kabag.page();
        Locator start = page.locator(".modal-footer .btn-primary");
        page.route("**/submit-form", route -> {
            route.fetch();
            route.abort("connectionreset");
        });
        start.click();
        assertThat(kabag.refusal()).containsText("Server tidak dapat dihubungi");
        kabag.look("mulai-jawaban-hilang");
        page.unroute("**/submit-form");
        office.started("rilis-media-sosial", "Jawaban hilang");

        start.click();
        assertThat(kabag.refusal()).containsText("sudah dimulai oleh kiriman Anda sebelumnya");
        assertThat(page.getByText("Proses tidak dapat dimulai")).hasCount(0);
        kabag.look("mulai-dua-kali");
        assertThat(office.started("rilis-media-sosial", "Jawaban hilang")).isNotNull();
        // The Tasklist's own client trips over the headers of an answer that never came.
        assertThat(kabag.faults())
                .isNotEmpty()
                .allMatch(fault -> fault.contains("net::ERR_")
                        || fault.contains("status of 409")
                        || fault.contains("reading 'headers'"));
    }

    @Test
    void shouldSayInIndonesianThatThereIsNoSuchThing() {
        String unknown = UUID.randomUUID().toString();
        Desk kabag = office.at(Screen.DESK).desk(KABAG);
        APIRequestContext http = kabag.page().request();
        Map.of(
                        "/api/tugas/" + unknown, "Tugas tidak ditemukan",
                        "/api/materi/" + unknown, "Materi itu tidak ditemukan",
                        "/api/pantau?sop=" + unknown, "tidak",
                        "/api/tenggat/" + unknown, "tidak")
                .forEach((path, words) -> {
                    APIResponse answer = http.get(path);
                    assertThat(answer.status()).as(path).isEqualTo(404);
                    assertThat(answer.text()).as(path).contains(words);
                });

        kabag.visit("/camunda/app/tasklist/default/#/?task=" + unknown);
        assertThat(kabag.page().locator("[notifications-panel]").first())
                .hasText(Pattern.compile("^[^<(]*Tugas ini sudah tidak ada[^<(]*$"));
        kabag.page()
                .screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "tugas-tidak-ada.png")));
        assertThat(kabag.faults()).isNotEmpty().allMatch(fault -> fault.contains("status of 404"));
        for (String path : List.of("/pantau?sop=", "/publikasi/")) {
            assertThat(kabag.page().navigate(path + unknown).status()).isEqualTo(404);
            assertThat(kabag.page().locator("h1")).containsText("tidak ditemukan");
        }
        kabag.faults();
    }

    @Test
    @Tag("panjang")
    void shouldTakeLongAndOddTextWholeOrNameTheFieldThatIsTooLong() {
        String title = MARKUP + " " + UUID.randomUUID();
        String text = (MARKUP + " 😀 ").repeat(200).substring(0, 9_999) + ".";
        String run = office.begin(SOP, title, DISPOSITION);
        Desk kabag = office.at(Screen.DESK).desk(KABAG);
        Page page = kabag.page();
        kabag.open(office.current(run).getId());
        for (String operator : List.of("eq", "like")) {
            page.navigate("about:blank");
            kabag.visit("/camunda/app/tasklist/default/#/?searchQuery=" + search(operator, title));
            assertThat(page.locator("ol.tasks-list li.task")).hasCount(1);
        }
        assertThat(page.locator("ol.tasks-list")).containsText(title);
        page.navigate("about:blank");
        kabag.visit("/camunda/app/tasklist/default/#/?searchQuery=" + search("eq", text));
        assertThat(page.getByText("Tidak ada tugas")).isVisible();
        Locator search = page.getByPlaceholder("Saring tugas");
        search.fill("%_'\"<>");
        search.press("Enter");
        page.navigate("about:blank");

        kabag.open(office.current(run).getId());
        page.locator("#instruksi").focus();
        page.keyboard().insertText(text);
        kabag.complete();
        assertThat(kabag.refusal()).containsText("Instruksi terlalu panjang: 10000 karakter, paling banyak 4000.");
        assertThat(page.locator("#instruksi")).hasValue(text);
        kabag.look("isian-terlalu-panjang");
        kabag.fill("#instruksi", text.substring(0, 3_900));
        office.complete(kabag, run);
        assertThat(office.variable(run, "instruksi")).isEqualTo(text.substring(0, 3_900));

        String drafted = office.begin(SOP, title, DRAFTING);
        Desk staf = office.open(drafted, DRAFTING, STAF);
        staf.page().locator("[name=isiMateri]").focus();
        staf.page().keyboard().insertText(text);
        staf.page().locator("[name=judulMateri]").focus();
        staf.page().keyboard().insertText("x".repeat(256));
        staf.complete();
        assertThat(staf.refusal()).containsText("Judul terlalu panjang: ");
        staf.fill("[name=judulMateri]", title);
        office.complete(staf, drafted);
        assertThat(jdbc.sql("select isi from materi_versi where judul = ?")
                        .param(title)
                        .query(String.class)
                        .single())
                .isEqualTo(text);
        Desk kasubbag = office.open(drafted, "userTask_memilahHasil", "kasubbagHumas");
        kasubbag.page().getByText("Pratinjau Portal berita").click();
        assertThat(kasubbag.page().locator(".sh-pos")).containsText(text.strip());
    }

    @Test
    @Tag("panjang")
    void shouldShowWhatPeopleWriteAsTextWhereverItIsShown() {
        String title = "Judul " + UUID.randomUUID() + MARKUP;
        platform.reset();
        platform.answer(ScriptedChannel.Answer.REFUSES_THE_TOKEN);
        String run = office.begin("rilis-media-sosial", title, "userTask_menyusunKonsep");
        Desk pelaksana = office.at(Screen.DESK).desk("pelaksanaPublikasi");
        Page page = pelaksana.page();
        pelaksana.open(office.current(run).getId());
        assertThat(page.locator("ol.tasks-list")).containsText(title);
        assertThat(page.locator(".sh-judul")).hasText(title);
        pelaksana.fill("[name=isiMateri]", "Isi " + MARKUP);
        pelaksana.attach(new FilePayload(MARKUP + ".jpg", "image/jpeg", Samples.jpeg(1200, 800)));
        page.locator("[name^='teksAlternatif.']").fill("Foto " + MARKUP);
        pelaksana.fill("[name='teks.x']", "Kanal " + MARKUP);
        assertThat(page.locator(".sh-tampilan")).containsText("Isi " + MARKUP);
        pelaksana.look("teks-penyusunan");
        office.complete(pelaksana, run);

        Desk kasubbag = office.open(run, "userTask_mereviuTeknis", "kasubbagPublikasi");
        assertThat(kasubbag.page().locator(".sh-materi")).containsText("Isi " + MARKUP);
        assertThat(kasubbag.page().locator(".sh-materi")).containsText("Kanal " + MARKUP);
        assertThat(kasubbag.page().locator(".sh-materi figcaption")).containsText("Foto " + MARKUP);
        kasubbag.check("[name=pilihanKeputusan][value=tidak]");
        kasubbag.fill("#catatan", "Catatan " + MARKUP);
        office.complete(kasubbag, run);

        office.open(run, "userTask_menyusunKonsep", "pelaksanaPublikasi");
        assertThat(page.locator(".sh-keputusan.sh-tidak")).containsText("Catatan " + MARKUP);
        pelaksana.fill("[name=isiMateri]", "Isi lain " + MARKUP);
        page.locator("[name^='teksAlternatif.']").fill("Foto lain " + MARKUP);
        office.complete(pelaksana, run);

        office.open(run, "userTask_mereviuTeknis", "kasubbagPublikasi");
        assertThat(kasubbag.page().locator(".sh-beda").first()).containsText(MARKUP);
        kasubbag.page()
                .getByText("Ringkasan", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(kasubbag.page().locator(".sh-ringkasan")).containsText("Catatan " + MARKUP);
        kasubbag.page().locator(".sh-ringkasan").getByText("Versi 2 ·").click();
        assertThat(kasubbag.page().locator(".sh-ringkasan .sh-beda").first()).containsText(MARKUP);
        Desk kabag = office.desk("kabagHublemHumas");
        for (String path : List.of("/beban", "/pantau?sop=rilis-media-sosial")) {
            kabag.visit(path);
            assertThat(kabag.page().locator("main")).containsText(title);
            kabag.look("teks" + path.replaceAll("\\W.*", "") + path.charAt(1));
        }
        notifications.tellUser("kabagHublemHumas", new Message("pengingat", title, "Pesan " + MARKUP, null, "tugas-2"));
        kabag.visit("/pemberitahuan");
        assertThat(kabag.page().locator("main")).containsText(title);
        assertThat(kabag.page().locator("main")).containsText("Pesan " + MARKUP);

        office.agree(run, "userTask_mereviuTeknis", "kasubbagPublikasi");
        office.sign(run, "userTask_memeriksaKonsep", "kabagHublemHumas");
        office.open(run, "userTask_menyerahkanFinal", "kasubbagPublikasi");
        kasubbag.fill(".fjs-container textarea", "Serah " + MARKUP);
        office.complete(kasubbag, run);
        office.open(run, "userTask_merilis", "pelaksanaPublikasi");
        page.locator("input[value=mastodon]").check();
        pelaksana.complete();
        Locator results = page.locator(".sh-hasil-rilis");
        assertThat(results).containsText("1 dari 2 kanal sudah tayang");
        assertThat(results).containsText(title);

        Desk admin = office.desk("admin");
        admin.visit("/camunda/app/cockpit/default/#/process-instance/" + run + "/runtime");
        admin.page()
                .getByText("Penayangan", new Page.GetByTextOptions().setExact(true))
                .click();
        Locator portal =
                admin.page().locator(".sh-penayangan section").filter(new Locator.FilterOptions().setHasText("portal"));
        portal.getByText("Bukti").click();
        assertThat(portal).containsText(MARKUP);

        String address = results.getByRole(AriaRole.LINK).first().getAttribute("href");
        page.navigate(address.substring(address.indexOf("/publikasi")));
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator("article")).containsText("Isi lain " + MARKUP);
        assertThat(page.locator("article img").first()).hasAttribute("alt", "Foto lain " + MARKUP);
        for (Desk desk : List.of(pelaksana, kasubbag, kabag, admin)) {
            assertThat(desk.page().evaluate("window.bocor")).isNull();
        }
        engine.getRuntimeService().deleteProcessInstance(run, "tests");
    }

    private static String search(String operator, String title) {
        String value = title.replace("\\", "\\\\").replace("\"", "\\\"");
        return URLEncoder.encode(
                        "[{\"type\":\"processVariables\",\"name\":\"judul\",\"operator\":\"%s\",\"value\":\"%s\"}]"
                                .formatted(operator, value),
                        StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private int versions(String title) {
        return jdbc.sql("select count(*) from materi_versi where judul = ?")
                .param(title)
                .query(Integer.class)
                .single();
    }
}
