package id.sophumas.channel.token;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.channel.http.Trouble;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * OAuth 2's refresh (RFC 6749, section 6): X gives out a new refresh token each time, Google lets the first one stand. A client with a secret
 * names itself in the header at X, in the form at Google; one without names its id in the form.
 */
public final class OAuthRefresh implements Renewal {

    private final PlatformClients clients;
    private final String address;
    private final String clientId;
    private final String clientSecret;
    private final boolean isBasic;
    private final Grant grant;

    private OAuthRefresh(
            PlatformClients clients,
            String address,
            String clientId,
            String clientSecret,
            boolean isBasic,
            Clock clock) {
        this.clients = clients;
        this.address = address;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.isBasic = isBasic;
        this.grant = new Grant(clock);
    }

    /**
     * X's.
     *
     * @param baseUrl X's API, without a slash at the end
     * @param clientSecret null for a public client
     */
    public static OAuthRefresh ofX(PlatformClients clients, String baseUrl, String clientId, String clientSecret) {
        return new OAuthRefresh(
                clients, baseUrl + "/2/oauth2/token", clientId, clientSecret, clientSecret != null, Clock.systemUTC());
    }

    /** @param address where Google gives out tokens, {@code https://oauth2.googleapis.com/token} */
    public static OAuthRefresh ofGoogle(PlatformClients clients, String address, String clientId, String clientSecret) {
        return new OAuthRefresh(clients, address, clientId, clientSecret, false, Clock.systemUTC());
    }

    @Override
    public Credential renew(Credential current) throws Trouble {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "refresh_token");
        form.add("refresh_token", current.refresh());
        if (!isBasic) {
            form.add("client_id", clientId);
        }
        if (!isBasic && clientSecret != null) {
            form.add("client_secret", clientSecret);
        }
        PlatformClient platform = clients.openUnrecorded(address, secrets(current), new RenewalErrors());
        return grant.read(
                platform.call(
                        null,
                        http -> http.post()
                                .headers(this::identify)
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .body(form)),
                current.refresh());
    }

    private void identify(HttpHeaders headers) {
        if (isBasic) {
            headers.setBasicAuth(clientId, clientSecret);
        }
    }

    private List<AccessToken> secrets(Credential current) {
        List<AccessToken> secrets = new ArrayList<>();
        secrets.add(current::refresh);
        if (clientSecret != null) {
            secrets.add(() -> clientSecret);
        }
        return secrets;
    }
}
