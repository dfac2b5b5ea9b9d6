package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Warnings have a group of their own. */
@TryoutApplication
class HealthTest {

    @LocalServerPort
    private int port;

    @Test
    void shouldShowWhatAPersonShouldSeeToAmongTheWarnings() throws Exception {
        JsonNode group =
                Browser.basic(port, "admin").get("/actuator/health/peringatan").json();

        assertThat(group.path("components").has("hariLibur")).isTrue();
        assertThat(group.path("components").has("sop")).isTrue();
        assertThat(group.path("components").has("kanal")).isTrue();
        assertThat(group.path("components").path("penyimpanan").path("details").has("bebas"))
                .isTrue();
    }
}
