package id.sophumas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sophumas.materi.MateriService;
import id.sophumas.process.SopRun;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Status;
import id.sophumas.sop.Specification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is public is corrected and withdrawn in the real Tasklist, by those whose task it is. */
class RalatIT extends OfficeTestCase {

    private static final String DRAFTER = "pelaksanaPublikasi";
    private static final String APPROVER = "kabagHublemHumas";

    @Autowired
    private MateriService materi;

    @Autowired
    private Publications publications;

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
        SopRun run = SopRun.start(
                engine,
                materi,
                Specification.sops()
                        .filter(sop -> sop.get("key").asText().equals("rilis-media-sosial"))
                        .findFirst()
                        .orElseThrow(),
                title);
        run.carryTo("userTask_menyusunKonsep");
        run.write(title, "Rapat berlangsung hari Senin.", DRAFTER);
        run.complete(Map.of("materiId", run.materiId()));
        run.carryTo("userTask_merilis");
        run.release(Map.of("kanal", "portal"));
        String id = run.instance().getId();
        await().atMost(Office.PATIENCE)
                .until(() -> publications.of(id).stream().anyMatch(post -> post.status() == Status.PUBLISHED));
        return id;
    }
}
