package id.sophumas.channel.x;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.Account;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.channel.token.PlatformTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes accounts on X available as channels: {@code consumer-key}, {@code consumer-secret}, {@code token}, {@code token-secret} (OAuth 1.0a),
 * or else {@code access-token} (OAuth 2).
 */
@Component
class XType implements ChannelType {

    static final String NAME = "x";

    private static final String USUAL = "https://api.x.com";
    private static final String CONSUMER_KEY = "consumer-key";
    private static final String CONSUMER_SECRET = "consumer-secret";
    private static final String TOKEN = "token";
    private static final String TOKEN_SECRET = "token-secret";

    /** Longer than a call that we gave up may still be worked on, and than the timeline lags behind. */
    private static final Duration SETTLING = Duration.ofMinutes(1);

    private final CapabilityCatalogue catalogue;
    private final PlatformClients clients;
    private final PlatformTokens tokens;

    XType(CapabilityCatalogue catalogue, PlatformClients clients, PlatformTokens tokens) {
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
        return open(channel, settings, Clock.systemUTC(), SETTLING);
    }

    Channel open(String channel, ChannelSettings settings, Clock clock, Duration settling) {
        boolean signed = Stream.of(CONSUMER_KEY, CONSUMER_SECRET, TOKEN, TOKEN_SECRET)
                .anyMatch(setting -> settings.optional(setting).isPresent());
        return signed ? signed(channel, settings, clock, settling) : bearing(channel, settings, clock, settling);
    }

    private Channel signed(String channel, ChannelSettings settings, Clock clock, Duration settling) {
        OAuth1.Credentials credentials = new OAuth1.Credentials(
                settings.secret(CONSUMER_KEY),
                settings.secret(CONSUMER_SECRET),
                settings.secret(TOKEN),
                settings.secret(TOKEN_SECRET));
        List<AccessToken> secrets = List.of(
                credentials::consumerKey, credentials::consumerSecret, credentials::token, credentials::tokenSecret);
        return open(channel, settings, new OAuth1(credentials), secrets, clock, settling);
    }

    private Channel bearing(String channel, ChannelSettings settings, Clock clock, Duration settling) {
        AccessToken current = tokens.x(new Account(channel, NAME, channel), settings, settings.encryptedBaseUrl(USUAL));
        return open(
                channel, settings, (method, address) -> "Bearer " + current.value(), List.of(current), clock, settling);
    }

    private Channel open(
            String channel,
            ChannelSettings settings,
            Authorisation authorisation,
            List<AccessToken> secrets,
            Clock clock,
            Duration settling) {
        String baseUrl = settings.encryptedBaseUrl(USUAL);
        XApi api = new XApi(clients.open(baseUrl, Map.of(), secrets, new XErrors(clock)), baseUrl, authorisation);
        return new XChannel(
                new Account(channel, NAME, channel),
                new CapabilityRules(catalogue.of(channel).orElseThrow()),
                api,
                clock,
                settling);
    }
}
