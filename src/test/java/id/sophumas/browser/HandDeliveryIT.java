package id.sophumas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.Samples;
import id.sophumas.process.SopRun;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sends a post himself finds the message written, on the phone that sends it, and shows that it was sent. */
class HandDeliveryIT extends OfficeTestCase {

    private static final String PERFORMER = "pelaksanaPublikasi";

    @Autowired
    private MateriService materi;

    @Test
    void shouldHandTheMessageToWhatsAppAndAskForItsProof() {
        SopRun run = released("Apel pagi");
        ProcessInstance posting = await().atMost(Office.PATIENCE)
                .until(
                        () -> engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .superProcessInstanceId(run.instance().getId())
                                .variableValueEquals("disampaikanSendiri", true)
                                .singleResult(),
                        found -> found != null);
        Desk desk = office.at(Screen.PHONE).open(posting.getId(), "userTask_menyampaikanSendiri", PERFORMER);
        assertThat(desk.page().locator(".sh-judul")).hasText("Apel pagi");
        assertThat(desk.page().locator("[data-pesan] .sh-pos")).containsText("Apel dimulai pukul 07.30.");
        assertThat(desk.page().getByText("Buka WhatsApp dengan pesan ini"))
                .hasAttribute("href", Pattern.compile("^https://wa\\.me/\\?text=Apel%20pagi"));

        desk.page().locator(".form-actions .btn-primary").click();
        assertThat(desk.refusal()).containsText("Tangkapan layar pesan yang sudah terkirim wajib dilampirkan.");
        assertThat(desk.refusal()).containsText("Nyatakan bahwa pesan sudah disampaikan.");
        desk.attach(new FilePayload("grup.png", "image/png", Samples.png(400, 300)));
        desk.fill("[name='keterangan.grup.png']", "Pesan di grup");
        desk.check("#sudahDisampaikan");
        desk.look("penyampaian-sendiri");
        office.complete(desk, posting.getId());

        office.awaitEnd(run.instance().getId());
        assertThat(office.variable(posting.getId(), "disampaikanOleh")).isEqualTo(PERFORMER);
        office.at(Screen.DESK);
    }

    private SopRun released(String title) {
        SopRun run = SopRun.atRelease(engine, materi, title, "Apel dimulai pukul 07.30.");
        run.release(Map.of("kanal", "grup-staf"));
        return run;
    }
}
