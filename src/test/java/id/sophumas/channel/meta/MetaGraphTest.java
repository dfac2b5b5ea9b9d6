package id.sophumas.channel.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.refusal.StartRefused;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaGraphTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://graph.facebook.com", "http://127.0.0.1.example.id", "ftp://graph.facebook.com"})
    void shouldNotSendATokenUnencrypted(String address) {
        assertThatThrownBy(() -> MetaGraph.baseUrl(at(address)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sop.channels.facebook.base-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://graph.facebook.com", "http://localhost:8090/meta", "http://127.0.0.1:8090/meta"})
    void shouldTakeAnEncryptedAddressAndThisMachines(String address) {
        assertThat(MetaGraph.baseUrl(at(address))).isEqualTo(address);
    }

    private static ChannelSettings at(String address) {
        return ChannelFixtures.settings("facebook", Map.of("base-url", address));
    }
}
