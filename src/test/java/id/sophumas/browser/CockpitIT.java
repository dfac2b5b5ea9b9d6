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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the Cockpit is given of ours: where the posts of a run stand, and a person's word where no machine can tell. */
class CockpitIT extends OfficeTestCase {

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

        engine.getRuntimeService().deleteProcessInstance(run, "tests");
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
