package id.sophumas.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.ChannelFixtures;
import id.sophumas.refusal.StartRefused;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "smtp.instansi.go.id, , humas, 587, true, false",
        "smtp.instansi.go.id, 25, humas, 25, true, false",
        "smtp.instansi.go.id, 465, humas, 465, false, true",
        "localhost, 2525, humas, 2525, false, false",
        "relay.instansi.go.id, , , 25, false, false"
    })
    void shouldLetNoPasswordGoOutUnencrypted(
            String host,
            String port,
            String username,
            int reached,
            boolean mustEncrypt,
            boolean encryptedFromTheStart) {
        Map<String, String> given = new HashMap<>(Map.of("host", host));
        if (port != null) {
            given.put("port", port);
        }
        if (username != null) {
            given.put("username", username);
            given.put("password", "rahasia");
        }

        Properties mail = settings(given).properties(Accounts.IMPATIENT);

        assertThat(mail)
                .containsEntry("mail.smtp.port", String.valueOf(reached))
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", String.valueOf(mustEncrypt))
                .containsEntry("mail.smtp.ssl.enable", String.valueOf(encryptedFromTheStart))
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    @Test
    void shouldNotStartWithHalfAnAccountOrNoServer() {
        assertThatThrownBy(() -> settings(Map.of())).hasMessageContaining("host");
        assertThatThrownBy(() -> settings(Map.of("host", "smtp\r\nRSET"))).hasMessageContaining("host");
        assertThatThrownBy(() -> settings(Map.of("host", "smtp.example", "username", "humas")))
                .hasMessageContaining("password");
        assertThatThrownBy(() -> settings(Map.of("host", "smtp.example", "port", "587a")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("port");
        assertThatThrownBy(() -> settings(Map.of("host", "smtp.example", "username", "humas", "password", "rahasia\n")))
                .isInstanceOf(StartRefused.class)
                .hasMessageNotContaining("rahasia");
    }

    private static SmtpSettings settings(Map<String, String> given) {
        return SmtpSettings.of(ChannelFixtures.settings("email", given));
    }
}
