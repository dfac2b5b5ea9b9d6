package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.PublicSite;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** By which names and from which origins the application takes requests for its own. */
class OwnAddressTest {

    private final OwnAddress own = new OwnAddress(
            new PublicSite("https://humas.contoh.go.id/", null),
            new HttpProperties(Set.of("Cadangan.contoh.go.id"), List.of(), false, Duration.ofHours(12)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "humas.contoh.go.id",
                "HUMAS.contoh.go.id",
                "cadangan.contoh.go.id",
                "localhost",
                "127.0.0.1",
                "[::1]"
            })
    void shouldBeCalledByItsNames(String host) {
        assertThat(own.isOwnHost(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jahat.example",
                "humas.contoh.go.id.jahat.example",
                "contoh.go.id",
                "",
                "localhost.jahat.example"
            })
    void shouldBeCalledByNoOther(String host) {
        assertThat(own.isOwnHost(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://humas.contoh.go.id",
                "https://humas.contoh.go.id:443",
                "https://HUMAS.contoh.go.id",
                "https://dalam.contoh.go.id:8443"
            })
    void shouldKnowItsOwnPages(String origin) {
        assertThat(own.isOwnOrigin(origin, request())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "file://",
                "https://jahat.example",
                "http://humas.contoh.go.id",
                "https://humas.contoh.go.id:444",
                "https://dalam.contoh.go.id",
                "http://dalam.contoh.go.id:8443",
                "https://humas.contoh.go.id.jahat.example",
                "https://humas.contoh.go.id@jahat.example",
                "https://jahat.example/https://humas.contoh.go.id",
                "https://humas.contoh.go.id https://jahat.example",
                "https://humas.contoh.go.id/",
                "https://\thumas.contoh.go.id",
                "//humas.contoh.go.id"
            })
    void shouldTakeNoOtherForItsOwn(String origin) {
        assertThat(own.isOwnOrigin(origin, request())).isFalse();
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/x");
        request.setScheme("https");
        request.setServerName("dalam.contoh.go.id");
        request.setServerPort(8443);
        request.addHeader("Host", "dalam.contoh.go.id:8443");
        return request;
    }
}
