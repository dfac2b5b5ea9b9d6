package id.sophumas.web.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.standin.Fault;
import id.sophumas.standin.TokenStandIn;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Trial;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How the accounts stand, as the health page, JSON and a page for people tell it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:keadaan;DB_CLOSE_DELAY=-1",
            "sop.media.path=target/test-media-keadaan",
            "sop.token.key-file=target/keadaan-token.key",
            "sop.watch.every=1h",
            "sop.channel-http.read-timeout=2s",
            "sop.channels.x-biro.enabled=true",
            "sop.channels.x-biro.type=berputar",
            "sop.channels.x-biro.akun=<b>akun</b>",
            "sop.channels.x-biro.access-token=akses-0",
            "sop.channels.x-biro.refresh-token=segar-0",
            "sop.channels.x-biro.client-id=" + TokenStandIn.CLIENT,
            "sop.channels.x-biro.client-secret=" + TokenStandIn.CLIENT_SECRET,
            "camunda.bpm.job-execution.enabled=false"
        })
@Import(RotatingType.class)
@DirtiesContext
class KeadaanTest {

    private static final String RELEASING = "pelaksanaPublikasi";
    private static final Pattern TOKEN = Pattern.compile("name=\"tokenSesi\" value=\"([^\"]+)\"");
    private static final TokenStandIn PLATFORM = new TokenStandIn();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        registry.add("sop.channels.x-biro.base-url", PLATFORM::baseUrl);
    }

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    @BeforeEach
    void awaitTheRenewalAtStart() {
        PLATFORM.heal();
        await().until(() -> !account().path("tokenBerakhir").isNull());
    }

    @Test
    void shouldTellReadersHowEachAccountStands() throws Exception {
        check();

        for (String reader : new String[] {"admin", "auditor", RELEASING}) {
            JsonNode all = Browser.basic(port, reader).get("/api/kanal/keadaan").json();
            assertThat(all.findValuesAsText("kanal")).containsExactly("portal", "x-biro");
            JsonNode account = all.get(1);
            assertThat(account.path("platform").asText()).isEqualTo("berputar");
            assertThat(account.path("akun").asText()).isEqualTo("<b>akun</b>");
            assertThat(account.path("terjangkau").asBoolean()).isTrue();
            assertThat(account.path("terotorisasi").asBoolean()).isTrue();
            assertThat(account.path("kuota").asText()).isEqualTo("17 kiriman hari ini");
            assertThat(account.path("tokenDiperbaruiSendiri").asBoolean()).isTrue();
            assertThat(OffsetDateTime.parse(account.path("tokenBerakhir").asText()))
                    .isAfter(OffsetDateTime.now());
            assertThat(account.path("diperiksa").asText()).endsWith("+07:00");
            assertThat(account.path("terakhir").isNull()).isTrue();
            assertThat(account.path("peringatan")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fungsionalAhliMuda", "pemilikProses"})
    void shouldTellNobodyElse(String other) throws Exception {
        assertThat(Browser.basic(port, other).get("/api/kanal/keadaan").status())
                .isEqualTo(403);
        assertThat(Browser.basic(port, other).get("/kanal").status()).isEqualTo(403);
        assertThat(Browser.nobody(port).get("/api/kanal/keadaan").status()).isEqualTo(401);
        assertThat(Browser.nobody(port).get("/kanal").status()).isEqualTo(401);
    }

    @Test
    void shouldShowPeopleAPageWithoutScripts() throws Exception {
        check();

        Browser.Answer page = Browser.basic(port, "auditor").get("/kanal");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<html lang=\"id\"",
                        "Keadaan kanal",
                        "x-biro",
                        "17 kiriman hari ini",
                        "&lt;b&gt;akun&lt;/b&gt;")
                .doesNotContain("<b>akun", "<script", "Periksa sekarang");
        assertThat(page.response().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(page.response().headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(Browser.nobody(port).get("/css/kanal.css").status()).isEqualTo(200);
    }

    @Test
    void shouldHaveThePlatformsAskedWhenAnAdministratorSaysSo() throws Exception {
        OffsetDateTime before = checkedAt();
        assertThat(Browser.basic(port, "admin").get("/kanal").body()).contains("Periksa sekarang");

        check();

        assertThat(checkedAt()).isAfter(before);
        assertThat(Browser.basic(port, "auditor")
                        .send("POST", "/kanal/periksa", "application/x-www-form-urlencoded", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldTakeTheTasklistsLoginButNoForeignPages() throws Exception {
        Browser admin = Browser.tasklist(port, "admin").without("X-XSRF-TOKEN");
        Matcher token = TOKEN.matcher(admin.get("/kanal").body());
        assertThat(token.find()).isTrue();
        String form = "application/x-www-form-urlencoded";

        assertThat(admin.send("POST", "/kanal/periksa", form, "tokenSesi=" + token.group(1))
                        .status())
                .isEqualTo(302);
        assertThat(admin.send("POST", "/kanal/periksa", form, "").status()).isEqualTo(403);
        assertThat(admin.send("POST", "/kanal/periksa", form, "tokenSesi=lain").status())
                .isEqualTo(403);
        assertThat(Browser.basic(port, "admin")
                        .header("Sec-Fetch-Site", "cross-site")
                        .send("POST", "/kanal/periksa", form, "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldStayUpWithAWarning() throws Exception {
        // A token that was renewed just now and is refused all the same is a matter for a person.
        PLATFORM.fail("account", Fault.UNAUTHORISED, 1);
        check();

        Browser.Answer whole = Browser.nobody(port).get("/actuator/health");
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.json().path("status").asText()).isEqualTo("UP");

        Browser.Answer warnings = Browser.nobody(port).get("/actuator/health/peringatan");
        assertThat(warnings.status()).isEqualTo(200);
        assertThat(warnings.json().path("status").asText()).isEqualTo("PERINGATAN");
        assertThat(warnings.body()).doesNotContain("x-biro");

        assertThat(Browser.basic(port, "admin")
                        .get("/actuator/health/peringatan")
                        .json()
                        .at("/components/kanal/details/x-biro/terotorisasi")
                        .asBoolean(true))
                .isFalse();
        assertThat(Browser.basic(port, Trial.FIRST)
                        .get("/actuator/health/peringatan")
                        .body())
                .doesNotContain("x-biro");
        assertThat(Browser.basic(port, "auditor").get("/kanal").body()).contains("Kredensial tidak diterima.");
    }

    @Test
    void shouldStayUpAndQuickWhileAPlatformIsSilent() throws Exception {
        PLATFORM.fail("account", Fault.SLOW, 1);
        check();

        assertThat(Browser.nobody(port)
                        .get("/actuator/health")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("UP");
        assertThat(account().path("terjangkau").asBoolean(true)).isFalse();
    }

    private void check() throws Exception {
        Browser.Answer answer =
                Browser.basic(port, "admin").send("POST", "/kanal/periksa", "application/x-www-form-urlencoded", "");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.response().headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/kanal"));
    }

    private OffsetDateTime checkedAt() {
        return await().until(() -> account().path("diperiksa"), JsonNode::isTextual)
                .asText()
                .transform(OffsetDateTime::parse);
    }

    private JsonNode account() throws Exception {
        return Browser.basic(port, "admin").get("/api/kanal/keadaan").json().get(1);
    }
}
