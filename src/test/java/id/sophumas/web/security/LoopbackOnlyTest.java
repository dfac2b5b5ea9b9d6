package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.SopHumasApplication;
import id.sophumas.refusal.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class LoopbackOnlyTest {

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.53"})
    void shouldServeThisMachine(String address) {
        environment.setProperty("server.address", address);

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.0.2.1", "10.0.0.1", "no such host."})
    void shouldRefuseToServeTheNetworkWithKnownPasswords(String address) {
        environment.setProperty("server.address", address);

        assertThatThrownBy(this::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("hanya boleh melayani komputer ini")
                .hasMessageContaining("server.address");
    }

    @Test
    void shouldRefuseWhereNoAddressIsSet() {
        assertThatThrownBy(this::check).isInstanceOf(StartRefused.class);
    }

    @Test
    void shouldRefuseASecondPortThatServesTheNetwork() {
        environment.setProperty("server.address", "127.0.0.1");
        environment.setProperty("server.port", "8080");
        environment.setProperty("management.server.port", "9090");

        assertThatThrownBy(this::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("management.server.address");
    }

    @Test
    void shouldServeTheNetworkInProduction() {
        environment.setActiveProfiles("production");
        environment.setProperty("server.address", "0.0.0.0");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void shouldStopTheStartOfTheApplicationItself() {
        assertThatThrownBy(() -> SpringApplication.run(SopHumasApplication.class, "--server.address=0.0.0.0"))
                .isInstanceOf(StartRefused.class);
    }

    private void check() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new LoopbackOnly().initialize(context);
    }
}
