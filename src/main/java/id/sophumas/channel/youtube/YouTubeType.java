package id.sophumas.channel.youtube;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.Account;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.channel.token.PlatformTokens;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes YouTube available as a channel. Settings: {@code access-token}, or {@code client-id}, {@code client-secret} and {@code refresh-token}
 * (kept and renewed as all platforms' are); {@code privacy-status} (default {@code public}) and {@code category-id} (default 25, "News &amp; Politics") where an office wants others.
 */
@Component
class YouTubeType implements ChannelType {

    static final String NAME = "youtube";

    private static final String ADDRESS = "https://www.googleapis.com";
    private static final String TOKEN_ADDRESS = "https://oauth2.googleapis.com/token";

    /** Small enough for an office's line within the bound of a call, large enough for a long film in some dozens of calls. */
    private static final int PART = 32 * ResumableUpload.UNIT;

    private final CapabilityCatalogue catalogue;
    private final PlatformClients clients;
    private final PlatformTokens tokens;

    YouTubeType(CapabilityCatalogue catalogue, PlatformClients clients, PlatformTokens tokens) {
        this.catalogue = catalogue;
        this.clients = clients;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Channel open(String channel, ChannelSettings settings) {
        return open(channel, settings, PART, Clock.systemUTC());
    }

    /**
     * @param part bytes per upload call, a multiple of {@link ResumableUpload#UNIT}
     * @param clock the real time: quotas do not go by a moved one
     */
    Channel open(String channel, ChannelSettings settings, int part, Clock clock) {
        String baseUrl = settings.encryptedBaseUrl(ADDRESS);
        AccessToken token = tokens.google(new Account(channel, NAME, channel), settings, tokenAddress(baseUrl));
        PlatformClient youTube = clients.open(
                baseUrl,
                Map.of("Authorization", () -> "Bearer " + token.value()),
                List.of(token),
                new YouTubeErrors(clock));
        CapabilityRules rules = new CapabilityRules(catalogue.of(channel).orElseThrow());
        VideoMetadata metadata = new VideoMetadata(
                rules,
                settings.optional("privacy-status").orElse("public"),
                settings.optional("category-id").orElse("25"));
        return new YouTubeChannel(channel, rules, metadata, youTube, part);
    }

    /** Google gives tokens out at an address of its own; whoever stands in for it does so below the configured one. */
    private static String tokenAddress(String baseUrl) {
        return URI.create(baseUrl).getHost().endsWith(".googleapis.com") ? TOKEN_ADDRESS : baseUrl + "/token";
    }
}
