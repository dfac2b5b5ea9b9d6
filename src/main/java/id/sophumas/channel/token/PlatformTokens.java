package id.sophumas.channel.token;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.Account;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.http.PlatformClients;
import java.net.URI;
import org.springframework.stereotype.Component;

/** The credentials of the platforms as the configuration gives them: renewed where it says what they are renewed with, else as they stand. */
@Component
public class PlatformTokens {

    private static final String INSTAGRAM_LOGIN = "graph.instagram.com";

    private final Tokens tokens;
    private final PlatformClients clients;

    PlatformTokens(Tokens tokens, PlatformClients clients) {
        this.tokens = tokens;
        this.clients = clients;
    }

    /**
     * X's OAuth 2: {@code access-token}, renewed with {@code refresh-token}, {@code client-id} and, for a confidential client,
     * {@code client-secret}. With a refresh token the access token may be left out.
     *
     * @throws id.sophumas.refusal.StartRefused where one of them is missing or wrong; so with all below
     */
    public AccessToken x(Account account, ChannelSettings settings, String baseUrl) {
        if (settings.optional("refresh-token").isEmpty()) {
            return fixed(settings);
        }
        OAuthRefresh refresh = OAuthRefresh.ofX(
                clients, baseUrl, settings.secret("client-id"), optionalSecret(settings, "client-secret"));
        return tokens.renewed(account, refreshed(settings), refresh);
    }

    /**
     * Google's OAuth 2: {@code access-token}, or {@code client-id}, {@code client-secret} and {@code refresh-token}.
     *
     * @param address where tokens are given out
     */
    public AccessToken google(Account account, ChannelSettings settings, String address) {
        if (settings.optional("refresh-token").isEmpty()) {
            return fixed(settings);
        }
        OAuthRefresh refresh =
                OAuthRefresh.ofGoogle(clients, address, settings.secret("client-id"), settings.secret("client-secret"));
        return tokens.renewed(account, refreshed(settings), refresh);
    }

    /**
     * Meta's: {@code access-token}, renewed where {@code app-id} and {@code app-secret} are given, and where the account logs in at Instagram
     * itself; else Meta is asked when it ends.
     *
     * @param baseUrl the Graph API, without version
     */
    public AccessToken meta(Account account, ChannelSettings settings, String baseUrl, String version) {
        String token = settings.secret("access-token");
        Credential seed = Credential.configured(token, null);
        if (settings.optional("app-id").isPresent()) {
            String appId = settings.secret("app-id");
            String appSecret = settings.secret("app-secret");
            return tokens.renewed(account, seed, new MetaExchange(clients, baseUrl, version, appId, appSecret));
        }
        if (INSTAGRAM_LOGIN.equals(URI.create(baseUrl).getHost())) {
            return tokens.renewed(account, seed, new InstagramRefresh(clients, baseUrl));
        }
        return tokens.watched(account, token, new MetaExpiry(clients, baseUrl, version, null));
    }

    private static AccessToken fixed(ChannelSettings settings) {
        String token = settings.secret("access-token");
        return () -> token;
    }

    private static Credential refreshed(ChannelSettings settings) {
        return Credential.configured(optionalSecret(settings, "access-token"), settings.secret("refresh-token"));
    }

    private static String optionalSecret(ChannelSettings settings, String name) {
        return settings.optional(name).isEmpty() ? null : settings.secret(name);
    }
}
