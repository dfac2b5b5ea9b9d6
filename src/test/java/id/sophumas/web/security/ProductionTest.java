package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
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
            assertThat(Browser.basic(port, tryout).get("/engine-rest/engine").status())
                    .as(tryout)
                    .isEqualTo(401);
        }
    }

    @Test
    void shouldLetTheFirstAdministratorIn() throws Exception {
        assertThat(Browser.basic(port, "kepala", PASSWORD)
                        .get("/engine-rest/user")
                        .json())
                .hasSize(1);
    }

    @Test
    void shouldRefuseAWeakPassword() throws Exception {
        String weak = "{\"profile\":{\"id\":\"siti\",\"firstName\":\"Siti\"},\"credentials\":{\"password\":\"siti\"}}";

        assertThat(Browser.basic(port, "kepala", PASSWORD)
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
        assertThat(Browser.basic(port, "kepala", PASSWORD).get("/api/jam").status())
                .isEqualTo(404);
    }

    @Test
    void shouldSendCookiesOverTlsOnly() throws Exception {
        assertThat(Browser.nobody(port)
                        .get("/camunda/app/tasklist/default/")
                        .response()
                        .headers()
                        .allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure"));
    }
}
