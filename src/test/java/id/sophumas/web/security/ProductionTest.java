package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.web.security.Browser.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The production profile on a real PostgreSQL. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sop.admin.id=kepala",
            "sop.admin.password=" + ProductionTest.PASSWORD,
            "sop.media.path=target/test-media-production",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("production")
@DirtiesContext
@Order(Integer.MAX_VALUE)
@Import(Trial.class)
class ProductionTest {

    static final String PASSWORD = "Rahasia-1234";

    private static EmbeddedPostgres postgres;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Trial trial;

    @Autowired
    private Environment environment;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) throws IOException {
        postgres = EmbeddedPostgres.start();
        registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void shouldHaveNoUserButTheFirstAdministrator() throws Exception {
        assertThat(identities.createUserQuery().list())
                .singleElement()
                .satisfies(user -> assertThat(user.getId()).isEqualTo("kepala"));
        assertThat(identities
                        .createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .count())
                .isOne();
        for (String tryout : new String[] {"admin", "auditor", "pemilikProses", Trial.FIRST, "demo"}) {
            assertThat(basic(tryout).get("/engine-rest/engine").status())
                    .as(tryout)
                    .isEqualTo(401);
        }
    }

    @Test
    void shouldLetTheFirstAdministratorIn() throws Exception {
        assertThat(basic("kepala", PASSWORD).get("/engine-rest/user").json()).hasSize(1);
    }

    @Test
    void shouldRefuseAWeakPassword() throws Exception {
        String weak = "{\"profile\":{\"id\":\"siti\",\"firstName\":\"Siti\"},\"credentials\":{\"password\":\"siti\"}}";

        assertThat(basic("kepala", PASSWORD)
                        .post("/engine-rest/user/create", weak)
                        .status())
                .isEqualTo(400);
        assertThat(identities.createUserQuery().userId("siti").count()).isZero();
    }

    @Test
    void shouldKeepPasswordsWithMoreRounds() {
        assertThat(jdbc.sql("select PWD_ from ACT_ID_USER").query(String.class).list())
                .allMatch(hash -> hash.startsWith("{bcrypt-sha256}$2a$12$"));
    }

    @Test
    void shouldRunAnSopOnPostgres() {
        assertThat(trial.isOpen(trial.start())).isTrue();
    }

    @Test
    void shouldHaveNoMovableClock() throws Exception {
        assertThat(basic("kepala", PASSWORD).get("/api/jam").status()).isEqualTo(404);
    }

    @Test
    void shouldSendCookiesOverTlsOnly() throws Exception {
        assertThat(nobody().get("/camunda/app/tasklist/default/")
                        .response()
                        .headers()
                        .allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void shouldNameItsSessionsCookieSoThatNoOtherHostSetsIt() throws Exception {
        assertThat(nobody().get("/camunda/app/tasklist/default/")
                        .response()
                        .headers()
                        .allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.contains("JSESSIONID="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-JSESSIONID=")
                        .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/api/publikasi", "/pantau", "/actuator/health", "/publikasi"})
    void shouldTakeNoPasswordThatTravelsInClearText(String path) throws Exception {
        Answer answer = Browser.basic(port, "kepala", PASSWORD).get(path);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Sambungan ini tidak terenkripsi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/api/publikasi",
                "/pantau",
                "/masuk",
                "/camunda/app/tasklist/default/",
                "/camunda/api/admin/auth/user/default"
            })
    void shouldAskForNoPasswordInClearText(String path) throws Exception {
        Answer answer = Browser.nobody(port).get(path);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.response().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void shouldShowThePortalAndHealthToEverybody() throws Exception {
        assertThat(Browser.nobody(port).get("/publikasi").status()).isEqualTo(200);
        assertThat(Browser.nobody(port).get("/actuator/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/publikasi", "/engine-rest/engine", "/camunda/app/tasklist/default/"})
    void shouldHaveBrowsersComeBackEncryptedOnly(String path) throws Exception {
        assertThat(basic("kepala", PASSWORD).get(path).response().headers().allValues("Strict-Transport-Security"))
                .singleElement()
                .satisfies(value -> assertThat(value).contains("max-age=31536000"));
    }

    @Test
    void shouldListenOnThisMachineOnlyUnlessToldOtherwise() {
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void shouldWarnWhereItsAddressIsNotEncrypted() throws Exception {
        assertThat(basic("kepala", PASSWORD)
                        .get("/actuator/health/peringatan")
                        .json()
                        .at("/components/keamanan/details/keamanan")
                        .toString())
                .contains("sop.public-url belum berupa alamat https");
    }

    /** As the proxy in front, which ends TLS, hands it on. */
    private Browser nobody() {
        return Browser.nobody(port).header("X-Forwarded-Proto", "https");
    }

    private Browser basic(String user) {
        return basic(user, user);
    }

    private Browser basic(String user, String password) {
        return Browser.basic(port, user, password).header("X-Forwarded-Proto", "https");
    }
}
