package id.sophumas.web.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.sophumas.web.security.Browser;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application reminds by itself: in the list, on the page and by mail. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pemberitahuan;DB_CLOSE_DELAY=-1",
            "sop.media.path=target/test-media-pemberitahuan",
            "sop.reminder.every=200ms",
            "sop.mail.every=200ms",
            "spring.mail.host=127.0.0.1"
        })
@DirtiesContext
class PemberitahuanTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"tokenSesi\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String KABAG = "kabagHublemHumas";
    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        SERVER.start();
        int smtp = SERVER.getSmtp().getPort();
        registry.add("spring.mail.port", () -> smtp);
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void giveTheKabagAnAddress() {
        User kabag = identity.createUserQuery().userId(KABAG).singleResult();
        kabag.setEmail("kabag@kantor.go.id");
        identity.saveUser(kabag);
    }

    @AfterEach
    void putTheClockRight() throws Exception {
        Browser.basic(port, "admin").delete("/api/jam");
    }

    @Test
    void shouldRemindByItselfWhenTheClockPassesHalfOfTheTime() throws Exception {
        String task = givenATaskAtHalfOfItsTime("Kunjungan <b>Menteri</b>");

        Browser kabag = Browser.basic(port, KABAG);
        JsonNode message = kabag.get("/api/pemberitahuan").json().get(0);
        assertThat(message.path("judul").asText()).isEqualTo("Pengingat 50%: Menugaskan Kasubbag");
        assertThat(message.path("taskId").asText()).isEqualTo(task);
        assertThat(message.path("isi").asText()).contains("Tenggat: 24 November 2026 pukul 09.10 WIB");
        assertThat(unread(kabag)).isPositive();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(SERVER.getReceivedMessages()).anySatisfy(mail -> {
                    assertThat(mail.getSubject()).isEqualTo("Pengingat 50%: Menugaskan Kasubbag");
                    assertThat(mail.getAllRecipients()[0]).hasToString("kabag@kantor.go.id");
                }));

        Browser.Answer page = kabag.get("/pemberitahuan");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<html lang=\"id\"",
                        "Pengingat 50%: Menugaskan Kasubbag",
                        "Belum dibaca",
                        "Kunjungan &lt;b&gt;Menteri&lt;/b&gt;",
                        "/camunda/app/tasklist/default/#/?task=" + task)
                .doesNotContain("<script", "<b>Menteri");
        assertThat(page.response().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(Browser.basic(port, "stafHumas").get("/pemberitahuan").body())
                .contains("Belum ada pemberitahuan untuk Anda.");
        assertThat(Browser.nobody(port).get("/pemberitahuan").status()).isEqualTo(401);
        assertThat(Browser.nobody(port).get("/css/pemberitahuan.css").status()).isEqualTo(200);
    }

    @Test
    void shouldMarkAsReadFromThePageButFromNoForeignOne() throws Exception {
        givenATaskAtHalfOfItsTime("Dibaca");
        Browser kabag = Browser.tasklist(port, KABAG).without("X-XSRF-TOKEN");
        int before = unread(kabag);
        String page = kabag.get("/pemberitahuan").body();
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        Matcher action =
                Pattern.compile("action=\"(/pemberitahuan/\\d+/dibaca)\"").matcher(page);
        assertThat(action.find()).isTrue();

        assertThat(kabag.send("POST", action.group(1), FORM, "").status()).isEqualTo(403);
        assertThat(Browser.basic(port, "stafHumas")
                        .send("POST", action.group(1), FORM, "")
                        .status())
                .isEqualTo(404);
        assertThat(unread(kabag)).isEqualTo(before);
        assertThat(kabag.send("POST", action.group(1), FORM, "tokenSesi=" + token.group(1))
                        .status())
                .isEqualTo(302);

        assertThat(unread(kabag)).isEqualTo(before - 1);
        assertThat(kabag.get("/pemberitahuan").body()).contains("oleh " + KABAG, "href=\"/pantau\"", "href=\"/beban\"");
        assertThat(Browser.basic(port, "pelaksanaPublikasi")
                        .get("/pemberitahuan")
                        .body())
                .doesNotContain("href=\"/beban\"");
        assertThat(kabag.send("POST", "/pemberitahuan/dibaca", FORM, "sampai=" + Long.MAX_VALUE)
                        .status())
                .as("from a foreign page")
                .isEqualTo(403);
        assertThat(kabag.send(
                                "POST",
                                "/pemberitahuan/dibaca",
                                FORM,
                                "sampai=" + Long.MAX_VALUE + "&tokenSesi=" + token.group(1))
                        .status())
                .isEqualTo(302);
        assertThat(unread(kabag)).isZero();
    }

    @Test
    void shouldLetEachChooseBetweenSingleMailsAndADigest() throws Exception {
        Browser staf = Browser.basic(port, "stafHumas");
        assertThat(choice(staf)).isEqualTo("langsung");

        assertThat(staf.put("/api/pemberitahuan/pilihan", "{\"surel\": \"ringkasan\"}")
                        .status())
                .isEqualTo(200);
        assertThat(choice(staf)).isEqualTo("ringkasan");
        assertThat(staf.get("/pemberitahuan").body())
                .containsPattern("value=\"ringkasan\" checked")
                .doesNotContainPattern("value=\"langsung\" checked");
        assertThat(choice(Browser.basic(port, KABAG))).as("somebody else's").isEqualTo("langsung");

        for (String wrong : new String[] {"{\"surel\": \"RINGKASAN\"}", "{}", "{\"surel\": 1}", "[", ""}) {
            assertThat(staf.put("/api/pemberitahuan/pilihan", wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(staf.send("POST", "/pemberitahuan/pilihan", FORM, "surel=semua")
                        .status())
                .isEqualTo(400);
        assertThat(choice(staf)).isEqualTo("ringkasan");
        assertThat(staf.send("POST", "/pemberitahuan/pilihan", FORM, "surel=langsung")
                        .status())
                .isEqualTo(302);
        assertThat(choice(staf)).isEqualTo("langsung");
    }

    private String givenATaskAtHalfOfItsTime(String judul) throws Exception {
        move("2026-11-24T09:00:00+07:00");
        Browser kabag = Browser.basic(port, KABAG);
        String instance = kabag.post(
                        "/engine-rest/process-definition/key/rilis-media-sosial/start",
                        "{\"variables\": {\"judul\": {\"value\": \"%s\", \"type\": \"String\"}}}".formatted(judul))
                .json()
                .path("id")
                .asText();
        move("2026-11-24T09:05:30+07:00");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> kabag.get("/api/pemberitahuan").body().contains(instance));
        return kabag.get("/engine-rest/task?processInstanceId=" + instance)
                .json()
                .get(0)
                .path("id")
                .asText();
    }

    private void move(String moment) throws Exception {
        assertThat(Browser.basic(port, "admin")
                        .post("/api/jam", "{\"sekarang\": \"%s\"}".formatted(moment))
                        .status())
                .isEqualTo(200);
    }

    private static String choice(Browser browser) throws Exception {
        return browser.get("/api/pemberitahuan/pilihan").json().path("surel").asText();
    }

    private static int unread(Browser browser) throws Exception {
        return browser.get("/api/pemberitahuan/jumlah")
                .json()
                .path("belumDibaca")
                .asInt(-1);
    }
}
