package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.refusal.StartRefused;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Believed is who is named, and nobody whose address looks like theirs. */
class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, 127.0.0.11",
        "10.1.2.0/24, 10.1.2.255, 10.1.3.0",
        "172.16.0.0/12, 172.31.9.9, 172.32.0.0",
        "192.168.4.5/30, 192.168.4.7, 192.168.4.8",
        "10.0.0.1/32, 10.0.0.1, 10.0.0.2",
        "10.0.0.1, 10.0.0.1, 10a0.0.1",
        "::1, 0:0:0:0:0:0:0:1, 0:0:0:0:0:0:0:11"
    })
    void shouldMatchTheNamedAndNoOther(String configured, String named, String other) {
        String pattern = new TrustedProxies(List.of("192.0.2.1", configured)).pattern();

        assertThat(Pattern.matches(pattern, named)).isTrue();
        assertThat(Pattern.matches(pattern, other)).isFalse();
    }

    @Test
    void shouldMatchNobodyWhereThereIsNone() {
        String pattern = new TrustedProxies(List.of()).pattern();

        assertThat(Pattern.matches(pattern, "127.0.0.1")).isFalse();
        assertThat(Pattern.matches(pattern, "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.contoh.go.id", "10.0.0.0/33", "0.0.0.0/0", "10.0.0.0/x", "fe80::/64", "", "*", ".*"})
    void shouldNotStartWithWhatIsNoAddress(String configured) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(configured)).pattern())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sop.http.trusted-proxies");
    }
}
