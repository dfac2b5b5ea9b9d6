package id.sophumas.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.refusal.StartRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @Test
    void shouldReadAListHoweverItIsSeparatedAndTakeEachOnce() {
        assertThat(Addresses.recipients(settings(
                        "recipients",
                        "a@media.example; b.c+d@sub.media.example,\n A@Media.example\te@media.example ,")))
                .containsExactly("a@media.example", "b.c+d@sub.media.example", "e@media.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bukan-alamat",
                "a@b",
                "a@@media.example",
                "a b@media.example",
                "<a@media.example>",
                "a@media.example>%0aRCPT",
                "\"a\r\nBcc: x\"@media.example",
                "a..b@media.example",
                "ä@media.example",
                "a@-media.example",
                ",;"
            })
    void shouldNotStartWithARecipientThatIsNoAddress(String given) {
        assertThatThrownBy(() -> Addresses.recipients(settings("recipients", given)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sop.channels.email.recipients");
    }

    @Test
    void shouldTakeANameWithTheSendersAddress() {
        assertThat(Addresses.sender(settings("from", "\"Biro Humas, Hukum\" <humas@instansi.go.id>")))
                .satisfies(sender -> {
                    assertThat(sender.getAddress()).isEqualTo("humas@instansi.go.id");
                    assertThat(sender.getPersonal()).isEqualTo("Biro Humas, Hukum");
                });
        assertThat(Addresses.sender(settings("from", "humas@instansi.go.id")).getPersonal())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Biro Humas",
                "a@instansi.go.id, b@instansi.go.id",
                "Humas <humas@instansi.go.id>\r\nBcc: x@y.example",
                "\"Humas\nBcc: x@y.example\" <humas@instansi.go.id>",
                "Humas <humas>"
            })
    void shouldNotStartWithASenderThatIsNone(String given) {
        assertThatThrownBy(() -> Addresses.sender(settings("from", given)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sop.channels.email.from");
    }

    private static ChannelSettings settings(String name, String value) {
        return ChannelFixtures.settings("email", Map.of(name, value));
    }
}
