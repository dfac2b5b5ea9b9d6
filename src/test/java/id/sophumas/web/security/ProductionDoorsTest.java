package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.PublicSite;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.mock.env.MockEnvironment;

/** What production's way to the network makes of the web server's settings, and what it warns of. */
class ProductionDoorsTest {

    @Test
    void shouldBelieveOnlyTheNamedProxiesWhateverElseIsSet() {
        MockEnvironment environment = production()
                .withProperty("server.forward-headers-strategy", "framework")
                .withProperty("server.tomcat.remoteip.internal-proxies", ".*")
                .withProperty("sop.http.trusted-proxies", "10.1.2.3");

        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("framework");
        initialize(environment);

        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("native");
        assertThat("10.1.2.3").matches(environment.getRequiredProperty("server.tomcat.remoteip.internal-proxies"));
        assertThat("10.1.2.4").doesNotMatch(environment.getRequiredProperty("server.tomcat.remoteip.internal-proxies"));
    }

    @Test
    void shouldKeepCookiesForEncryptedConnectionsUnlessToldThatThereAreNone() {
        MockEnvironment encrypted = production().withProperty("server.servlet.session.cookie.secure", "true");
        MockEnvironment open = production()
                .withProperty("server.servlet.session.cookie.secure", "true")
                .withProperty("sop.http.insecure", "true");
        initialize(encrypted);
        initialize(open);

        assertThat(encrypted.getProperty("server.servlet.session.cookie.secure", Boolean.class))
                .isTrue();
        assertThat(open.getProperty("server.servlet.session.cookie.secure", Boolean.class))
                .isFalse();
    }

    @Test
    void shouldLeaveTheTryOutProfileAlone() {
        MockEnvironment tryout = new MockEnvironment();
        initialize(tryout);

        assertThat(tryout.getProperty("server.forward-headers-strategy")).isNull();
    }

    @Test
    void shouldWarnOfWhatStandsOpen() {
        assertThat(ProductionWarnings.found(properties(false), address("https://humas.contoh.go.id"), false))
                .isEmpty();
        assertThat(ProductionWarnings.found(properties(true), address("http://humas.contoh.go.id"), true))
                .hasSize(3)
                .anyMatch(warning -> warning.contains("root"))
                .anyMatch(warning -> warning.contains("sop.http.insecure"))
                .anyMatch(warning -> warning.contains("sop.public-url"));
    }

    private static OwnAddress address(String published) {
        return new OwnAddress(new PublicSite(published, null), properties(false));
    }

    private static HttpProperties properties(boolean insecure) {
        return new HttpProperties(Set.of(), List.of("127.0.0.1"), insecure, Duration.ofHours(12));
    }

    private static MockEnvironment production() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("production");
        return environment;
    }

    private static void initialize(ConfigurableEnvironment environment) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new ProductionDoors().initialize(context);
    }
}
