package id.sophumas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every page of our own beside the web applications, at a desk and on a phone; a news item's page and Riwayat are in {@link WholeWayIT}. */
class OwnPagesIT extends OfficeTestCase {

    private static final String KABAG = "kabagHublemHumas";

    @Test
    void shouldHinderNobodyAndAskNobodyElse() {
        String run = office.begin("rilis-media-sosial", "Rapat yang sedang berjalan", "userTask_menugaskanKasubbag");
        look(KABAG, "/pantau?sop=rilis-media-sosial", "Pantauan");
        look(KABAG, "/beban", "Beban unit");
        look(KABAG, "/penggantian", "Penggantian");
        look(KABAG, "/pemberitahuan", "Pemberitahuan");
        look(KABAG, "/jalan/" + run, "Rapat yang sedang berjalan");
        look("admin", "/kanal", "kanal");
        look(KABAG, "/publikasi", "");
    }

    private void look(String user, String path, String heading) {
        Desk desk = office.at(Screen.DESK).desk(user);
        desk.visit(path);
        assertThat(desk.page().locator("h1")).containsText(heading);
        desk.look("halaman-" + path.split("\\W")[1]);
    }
}
