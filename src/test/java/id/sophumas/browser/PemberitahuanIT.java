package id.sophumas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages as officials come upon them: from the Tasklist's bar, on a page of their own. */
class PemberitahuanIT extends OfficeTestCase {

    @Autowired
    private Notifications notifications;

    @Test
    void shouldLeadFromTheTasklistToTheMessagesAndBack() {
        notifications.tellUser(
                "fungsionalAhliMadya",
                new Message(
                        "pengingat",
                        "Pengingat 50%: Menugaskan Kasubbag",
                        "Setengah dari waktu kerja untuk tugas ini telah terpakai.\n\nJudul: Rapat <b>besar</b>\nSOP: Publikasi",
                        null,
                        "tugas-1"));
        Desk desk = office.desk("fungsionalAhliMadya");
        desk.visit("/camunda/app/tasklist/default/");
        Page page = desk.page();
        Locator link = page.locator("a[href$='/pemberitahuan']");
        assertThat(link).hasText("Pemberitahuan (1 belum dibaca)");
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "pemberitahuan-tasklist.png")));

        link.click();
        assertThat(page.locator("h1")).hasText("Pemberitahuan");
        assertThat(page.locator(".pesan")).containsText("Judul: Rapat <b>besar</b>");
        assertThat(page.getByText("Buka tugas")).hasAttribute("href", "/camunda/app/tasklist/default/#/?task=tugas-1");
        desk.look("pemberitahuan");
        page.getByText("Tandai semua sudah dibaca").click();
        assertThat(page.getByText("Tandai semua sudah dibaca")).hasCount(0);
        assertThat(page.locator(".pesan")).containsText("oleh fungsionalAhliMadya");
        page.getByLabel("Ringkasan setiap pagi hari kerja").check();
        page.getByText("Simpan pilihan").click();
        assertThat(page.getByLabel("Ringkasan setiap pagi hari kerja")).isChecked();
        page.getByText("Ke daftar tugas").click();

        assertThat(link).hasText("Pemberitahuan");
    }

    @Test
    void shouldLogInOnAPageAndLoseNothingWhenTheSessionEnds() {
        Desk desk = office.deskAbroad().at(Screen.PHONE);
        Page page = desk.page();
        desk.visit("/pemberitahuan?dari=surel");
        assertThat(page.locator("h1")).hasText("Masuk");
        desk.look("masuk");
        logIn(page);
        assertThat(page).hasURL(Pattern.compile(".*/pemberitahuan\\?dari=surel$"));

        desk.loseSession();
        page.getByLabel("Ringkasan setiap pagi hari kerja").check();
        page.getByText("Simpan pilihan").click();
        assertThat(page.locator("main")).containsText("Isian itu disimpan");
        logIn(page);
        assertThat(page.locator("h1")).hasText("Isian yang belum terkirim");
        desk.look("isian-belum-terkirim");
        page.getByText("Kirim sekarang").click();
        assertThat(page.getByLabel("Ringkasan setiap pagi hari kerja")).isChecked();

        page.getByText("Ke daftar tugas").click();
        assertThat(page.locator("[cam-tasklist-navigation], .tasks-list").first())
                .isVisible();
    }

    private static void logIn(Page page) {
        page.getByLabel("Nama pengguna").fill("kasubagTu");
        page.getByLabel("Kata sandi").fill("kasubagTu");
        page.getByRole(AriaRole.BUTTON).click();
    }
}
