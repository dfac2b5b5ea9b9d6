package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A warning shows in its own group and leaves the whole UP; details are for the administrator. */
@TryoutApplication
class HealthTest {

    @LocalServerPort
    private int port;

    @Autowired
    private HealthContributorRegistry contributors;

    @Test
    void shouldStayUpWithAWarning() throws Exception {
        contributors.registerContributor("kanal", (HealthIndicator) () -> Health.status(new Status("PERINGATAN"))
                .withDetail("telegram", "token kedaluwarsa")
                .build());
        try {
            var whole = Browser.nobody(port).get("/actuator/health");
            assertThat(whole.status()).isEqualTo(200);
            assertThat(whole.json().path("status").asText()).isEqualTo("UP");

            var warnings = Browser.nobody(port).get("/actuator/health/peringatan");
            assertThat(warnings.status()).isEqualTo(200);
            assertThat(warnings.json().path("status").asText()).isEqualTo("PERINGATAN");
            assertThat(warnings.body()).doesNotContain("telegram");

            assertThat(Browser.basic(port, "admin")
                            .get("/actuator/health/peringatan")
                            .body())
                    .contains("telegram");
            assertThat(Browser.basic(port, Trial.FIRST)
                            .get("/actuator/health/peringatan")
                            .body())
                    .doesNotContain("telegram");
        } finally {
            contributors.unregisterContributor("kanal");
        }
    }

    @Test
    void shouldShowTheCalendarAmongTheWarnings() throws Exception {
        JsonNode group =
                Browser.basic(port, "admin").get("/actuator/health/peringatan").json();

        assertThat(group.path("components").has("hariLibur")).isTrue();
        assertThat(group.path("components").has("sop")).isTrue();
    }
}
