package id.sophumas.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.SopHumasApplication;
import id.sophumas.refusal.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class ProductionSecretsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void setEverything() {
        environment.setActiveProfiles("production");
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://localhost/sophumas");
        environment.setProperty("spring.datasource.username", "sophumas");
        environment.setProperty("spring.datasource.password", "rahasia");
        environment.setProperty("sop.admin.id", "kepala");
        environment.setProperty("sop.admin.password", "Rahasia-1234");
    }

    @Test
    void shouldStartWithAllOfThem() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, SPRING_DATASOURCE_URL",
        "spring.datasource.username, SPRING_DATASOURCE_USERNAME",
        "spring.datasource.password, SPRING_DATASOURCE_PASSWORD",
        "sop.admin.id, SOP_ADMIN_ID",
        "sop.admin.password, SOP_ADMIN_PASSWORD"
    })
    void shouldNameTheOneThatIsMissing(String property, String variable) {
        environment.setProperty(property, "");

        assertThatThrownBy(this::check).isInstanceOf(StartRefused.class).hasMessageEndingWith(": " + variable + ".");
    }

    @Test
    void shouldRefuseAnotherDatabase() {
        environment.setProperty("spring.datasource.url", "jdbc:h2:mem:produksi");

        assertThatThrownBy(this::check).isInstanceOf(StartRefused.class).hasMessageContaining("PostgreSQL");
    }

    @Test
    void shouldRefuseTryoutUsers() {
        environment.setProperty("sop.identity.tryout-users", "true");

        assertThatThrownBy(this::check).isInstanceOf(StartRefused.class);
    }

    @Test
    void shouldStopTheStartOfTheApplicationItself() {
        assertThatThrownBy(
                        () -> SpringApplication.run(SopHumasApplication.class, "--spring.profiles.active=production"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL")
                .hasMessageContaining("SOP_ADMIN_PASSWORD");
    }

    private void check() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new ProductionSecrets().initialize(context);
    }
}
