package id.sophumas.channel.youtube;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.PlatformClients;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes YouTube available as a channel. Settings: {@code access-token}, or {@code client-id}, {@code client-secret} and {@code refresh-token};
 * {@code privacy-status} (default {@code public}) and {@code category-id} (default 25, "News &amp; Politics") where an office wants others.
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

    YouTubeType(CapabilityCatalogue catalogue, PlatformClients clients) {
        this.catalogue = catalogue;
        this.clients = clients;
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
     * @param clock the real time: tokens and quotas do not go by a moved one
     */
    Channel open(String channel, ChannelSettings settings, int part, Clock clock) {
        String baseUrl = settings.baseUrl(ADDRESS);
        List<AccessToken> secrets = new ArrayList<>();
        YouTubeToken token = token(settings, baseUrl, secrets, clock);
        secrets.add(token);
        PlatformClient youTube = clients.open(
                baseUrl, Map.of("Authorization", () -> "Bearer " + token.value()), secrets, new YouTubeErrors(clock));
        CapabilityRules rules = new CapabilityRules(catalogue.of(channel).orElseThrow());
        VideoMetadata metadata = new VideoMetadata(
                rules,
                settings.optional("privacy-status").orElse("public"),
                settings.optional("category-id").orElse("25"));
        return new YouTubeChannel(channel, rules, metadata, youTube, token, part);
    }

    private YouTubeToken token(ChannelSettings settings, String baseUrl, List<AccessToken> secrets, Clock clock) {
        if (settings.optional("refresh-token").isEmpty()) {
            return YouTubeToken.fixed(settings.secret("access-token"));
        }
        String id = settings.secret("client-id");
        String secret = settings.secret("client-secret");
        String refresh = settings.secret("refresh-token");
        secrets.add(() -> secret);
        secrets.add(() -> refresh);
        PlatformClient tokens = clients.openUnrecorded(tokenAddress(baseUrl), List.copyOf(secrets), new TokenErrors());
        return new RenewedToken(tokens, id, secret, refresh, clock);
    }

    /** Google gives tokens out at an address of its own; whoever stands in for it does so below the configured one. */
    private static String tokenAddress(String baseUrl) {
        return URI.create(baseUrl).getHost().endsWith(".googleapis.com") ? TOKEN_ADDRESS : baseUrl + "/token";
    }
}
