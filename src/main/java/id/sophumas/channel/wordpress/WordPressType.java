package id.sophumas.channel.wordpress;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.PlatformClients;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes WordPress sites available as channels. Settings: {@code base-url}, {@code username}, {@code application-password}. */
@Component
class WordPressType implements ChannelType {

    static final String NAME = "wordpress";

    private final CapabilityCatalogue catalogue;
    private final PlatformClients clients;

    WordPressType(CapabilityCatalogue catalogue, PlatformClients clients) {
        this.catalogue = catalogue;
        this.clients = clients;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Channel open(String channel, ChannelSettings settings) {
        String baseUrl = settings.encryptedBaseUrl(null);
        String username = settings.required("username");
        if (username.contains(":")) {
            throw settings.refused(
                    "username", "memuat titik dua", "Isi nama pengguna WordPress saja, tanpa kata sandi.");
        }
        String password = settings.secret("application-password");
        String credentials =
                Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        AccessToken header = () -> "Basic " + credentials;
        PlatformClient site = clients.open(
                baseUrl,
                Map.of("Authorization", header),
                List.of(() -> credentials, () -> password),
                new WordPressErrors());
        return new WordPressChannel(
                channel, new CapabilityRules(catalogue.of(channel).orElseThrow()), new WordPressSite(site));
    }
}
