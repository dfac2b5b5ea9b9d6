package id.sophumas.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.refusal.RequestRefused;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class CapabilityTextLimitsTest {

    CapabilityCatalogue catalogue;
    CapabilityTextLimits limits;

    @BeforeEach
    void read() throws IOException {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("sop.channels.instagram-biro.type", "instagram")
                .withProperty("sop.channels.instagram-biro.enabled", "true")
                .withProperty("sop.channels.instagram-biro.base-url", "http://localhost:1")
                .withProperty("sop.channels.koran.enabled", "true")
                .withProperty("sop.channels.x.enabled", "true");
        catalogue = new CapabilityCatalogue(environment);
        limits = new CapabilityTextLimits(catalogue);
    }

    @ParameterizedTest
    @CsvSource({
        "portal,100000",
        "instagram,2200",
        "instagram-biro,2200",
        "facebook,63206",
        "x,280",
        "youtube,5000",
        "whatsapp,4096",
        "telegram,4096",
        "mastodon,500"
    })
    void shouldTakeATextAtTheLimitAndRefuseOneMore(String channel, int max) {
        assertThatCode(() -> limits.check(channel, "a".repeat(max))).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.check(channel, "a".repeat(max + 1)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContainingAll(channel, String.valueOf(max), String.valueOf(max + 1));
    }

    @Test
    void shouldRefuseTextForAChannelNobodyKnows() {
        assertThatThrownBy(() -> limits.check("koran", "halo"))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("koran");
        assertThatThrownBy(() -> limits.check("X", "halo")).isInstanceOf(RequestRefused.class);
    }

    @Test
    void shouldCountHashtagsAndMentionsForInstagram() {
        assertThatCode(() -> limits.check("instagram", "#rapat ".repeat(30) + "@polkam ".repeat(20)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.check("instagram", "#rapat ".repeat(31)))
                .hasMessageContaining("31 tagar");
        assertThatThrownBy(() -> limits.check("instagram", "@polkam ".repeat(21)))
                .hasMessageContaining("21 sebutan");
        assertThatCode(() -> limits.check("facebook", "#rapat ".repeat(31))).doesNotThrowAnyException();
    }

    @Test
    void shouldKnowTheFactsThatPostingRestsOn() {
        Capabilities instagram = catalogue.of("instagram").orElseThrow();
        assertThat(instagram.platform()).isEqualTo("instagram");
        assertThat(instagram.media().required()).isTrue();
        assertThat(instagram.media().types()).contains("image/jpeg").doesNotContain("image/png");
        assertThat(instagram.media().minRatio()).isEqualTo(0.8);
        assertThat(catalogue.of("telegram").orElseThrow().caption()).isEqualTo(1024);
        assertThat(catalogue.of("facebook").orElseThrow().scheduling().to()).isEqualTo("P30D");
        assertThat(catalogue.of("x").orElseThrow().scheduling()).isNull();
        assertThat(catalogue.platforms()).hasSize(11);
    }
}
