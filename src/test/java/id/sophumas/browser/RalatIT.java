package id.sophumas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sophumas.materi.MateriService;
import id.sophumas.process.SopRun;
import id.sophumas.publication.Publications;
import id.sophumas.publication.ScriptedChannel;
import id.sophumas.publication.Status;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is public is corrected and withdrawn in the real Tasklist, by those whose task it is. */
class RalatIT extends OfficeTestCase {

    private static final String DRAFTER = "pelaksanaPublikasi";
    private static final String APPROVER = "kabagHublemHumas";

    @Autowired
    private MateriService materi;

    @Autowired
    private Publications publications;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ScriptedChannel platform;

    @BeforeEach
    void healThePlatform() {
        platform.reset();
    }

    @Test
    void shouldCorrectAnArticle() {
        String run = published("Rapat yang diralat");
        Desk drafter = ask("Rapat yang diralat", "ralat");
        drafter.look("ralat-1-mulai");
        drafter.start();
        String process = office.started("ralat", "Rapat yang diralat").getId();

        drafter = office.open(process, "userTask_menyusunRalat", DRAFTER);
        drafter.fill("[name=isiMateri]", "Rapat berlangsung hari Selasa.");
        drafter.look("ralat-2-penyusunan");
        office.complete(drafter, process);

        Desk approver = office.open(process, "userTask_menyetujuiRalat", APPROVER);
        assertThat(approver.page().locator(".sh-beda ins")).containsText("Selasa");
        approver.check("[name=pilihanKeputusan][value=setuju]");
        approver.fill("#catatan", "Sudah sesuai.");
        approver.look("ralat-3-persetujuan");
        office.complete(approver, process);
        office.awaitEnd(process);

        drafter.visit(publications.of(run).get(0).url().replaceFirst("^https?://[^/]+", ""));
        assertThat(drafter.page().locator(".ralat")).containsText("Diralat pada");
    }

    @Test
    void shouldRefuseAWithdrawalOnAPhoneAfterSayingWhatIsMissing() {
        office.at(Screen.PHONE);
        published("Rapat yang tetap");
        Desk drafter = ask("Rapat yang tetap", "tarik");
        drafter.start();
        String process = office.started("ralat", "Rapat yang tetap").getId();

        Desk approver = office.open(process, "userTask_menyetujuiRalat", APPROVER);
        approver.page().locator(".form-actions .btn-primary").click();
        assertThat(approver.refusal()).containsText("Catatan wajib diisi.");
        assertThat(approver.refusal()).containsText("Keputusan wajib dipilih");
        approver.check("[name=pilihanKeputusan][value=tidak]");
        approver.fill("#catatan", "Sudah benar.");
        approver.look("ralat-4-penarikan");
        office.complete(approver, process);
        office.awaitEnd(process);
        office.at(Screen.DESK);
    }

    @Test
    void shouldAttestWhatAPlatformDoesNotOffer() {
        String run = published("Rapat di tempat lain", "portal,mastodon");
        Desk drafter = ask("Rapat di tempat lain", "tarik");
        drafter.start();
        String process = office.started("ralat", "Rapat di tempat lain").getId();
        // The account was exchanged since, so nobody but a person can take the post down.
        jdbc.sql("update publikasi set akun = 'akun-lama' where process_instance_id = ? and kanal = 'mastodon'")
                .param(run)
                .update();
        Desk approver = office.open(process, "userTask_menyetujuiRalat", APPROVER);
        approver.check("[name=pilihanKeputusan][value=setuju]");
        approver.fill("#catatan", "Segera tarik.");
        office.complete(approver, process);

        drafter = office.open(process, "userTask_melakukanRalatSendiri", DRAFTER);
        assertThat(drafter.page().locator("[data-petunjuk]")).containsText("akunnya sudah berganti");
        drafter.fill("#catatan", "Dihapus dengan akun lama.");
        drafter.look("ralat-5-sendiri");
        office.complete(drafter, process);
        office.awaitEnd(process);
    }

    private Desk ask(String title, String kind) {
        Desk desk = office.desk(DRAFTER);
        desk.visit("/camunda/app/tasklist/default/#/?processStart=ralat");
        desk.page().locator(".sop-humas[data-siap] #alasan").waitFor();
        desk.page()
                .locator(
                        "[name=pilihanPelaksanaan] option",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText(title))
                .first()
                .evaluate(
                        "option => { option.selected = true; option.parentNode.dispatchEvent(new Event('change', {bubbles: true})); }");
        desk.check("[name=pilihanJenis][value=" + kind + "]");
        desk.fill("#alasan", "Harinya keliru.");
        return desk;
    }

    private String published(String title) {
        return published(title, "portal");
    }

    private String published(String title, String kanal) {
        SopRun run = SopRun.atRelease(engine, materi, title, "Rapat berlangsung hari Senin.");
        run.release(Map.of("kanal", kanal));
        String id = run.instance().getId();
        await().atMost(Office.PATIENCE)
                .until(() -> publications.of(id).stream()
                                .filter(post -> post.status() == Status.PUBLISHED)
                                .count()
                        == kanal.split(",").length);
        return id;
    }
}
