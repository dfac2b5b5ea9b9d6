package id.sophumas.web.agency;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.TryoutApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whose installation it is, told to whoever has not logged in yet. */
@TryoutApplication
class AgencyTest {

    @LocalServerPort
    private int port;

    @Test
    void shouldTellStrangersTheNameAndTheZoneOfTheOffice() throws Exception {
        Answer answer = Browser.nobody(port).get("/instansi");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("nama").asText()).isEqualTo("Humas Instansi");
        assertThat(answer.json().path("zona").asText()).isEqualTo("Asia/Jakarta");
        assertThat(answer.json().path("singkatanZona").asText()).isEqualTo("WIB");
    }

    @Test
    void shouldServeTheEmblemSoThatADrawingCanRunNothing() throws Exception {
        Answer answer = Browser.nobody(port).get("/instansi/logo");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("script-src", "allow-scripts");
        assertThat(header(answer, "ETag")).isNotEmpty();
    }

    @Test
    void shouldServeNothingElseBesideThem() throws Exception {
        assertThat(Browser.nobody(port).get("/instansi/lain").status()).isEqualTo(404);
    }

    private static String header(Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }
}
