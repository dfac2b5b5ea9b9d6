package id.sophumas.channel.token;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.AccessToken;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.time.Instant;
import java.util.List;

/** Asks Meta when a token ends ({@code debug_token}). */
final class MetaExpiry implements WatchedToken.Expiry {

    private final PlatformClients clients;
    private final String baseUrl;
    private final String version;
    private final String inspector;

    /** @param inspector the token that asks, an app's {@code id|secret}; null where each token asks for itself */
    MetaExpiry(PlatformClients clients, String baseUrl, String version, String inspector) {
        this.clients = clients;
        this.baseUrl = baseUrl;
        this.version = version;
        this.inspector = inspector;
    }

    @Override
    public Instant of(String token) throws Trouble {
        String asking = inspector == null ? token : inspector;
        List<AccessToken> secrets = List.of(() -> token, () -> asking);
        PlatformClient meta = clients.openUnrecorded(baseUrl, secrets, new RenewalErrors());
        Reply reply = meta.call(
                null,
                http -> http.get()
                        .uri("/{v}/debug_token?input_token={token}&access_token={asking}", version, token, asking));
        JsonNode end = reply.json().at("/data/expires_at");
        if (!end.canConvertToLong()) {
            return null;
        }
        return end.asLong() == 0 ? Credential.NEVER : Instant.ofEpochSecond(end.asLong());
    }
}
