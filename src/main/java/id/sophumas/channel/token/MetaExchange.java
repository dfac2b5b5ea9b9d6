package id.sophumas.channel.token;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.time.Clock;
import java.util.List;

/**
 * Meta's long-lived tokens, some 60 days each: the present one is exchanged for a new one while it is still good. A Page's token may have no
 * end, which Meta tells; then there is nothing to exchange.
 */
public final class MetaExchange implements Renewal {

    private final PlatformClients clients;
    private final String baseUrl;
    private final String version;
    private final String appId;
    private final String appSecret;
    private final MetaExpiry expiry;
    private final Grant grant = new Grant(Clock.systemUTC());

    /** @param baseUrl the Graph API, without version and without a slash at the end */
    public MetaExchange(PlatformClients clients, String baseUrl, String version, String appId, String appSecret) {
        this.clients = clients;
        this.baseUrl = baseUrl;
        this.version = version;
        this.appId = appId;
        this.appSecret = appSecret;
        this.expiry = new MetaExpiry(clients, baseUrl, version, appId + "|" + appSecret);
    }

    @Override
    public Credential renew(Credential current) throws Trouble {
        Credential inspected = withExpiry(current);
        if (Credential.NEVER.equals(inspected.expires())) {
            return inspected;
        }
        List<AccessToken> secrets = List.of(current::access, () -> appSecret);
        PlatformClient meta = clients.openUnrecorded(baseUrl, secrets, new RenewalErrors());
        Credential fresh = grant.read(
                meta.call(
                        null,
                        http -> http.get()
                                .uri(
                                        "/{v}/oauth/access_token?grant_type=fb_exchange_token&client_id={id}"
                                                + "&client_secret={secret}&fb_exchange_token={token}",
                                        version,
                                        appId,
                                        appSecret,
                                        current.access())),
                null);
        return fresh.expires() == null ? withExpiry(fresh) : fresh;
    }

    /** Not every app may ask, and without an answer nothing is lost: then nobody knows. */
    private Credential withExpiry(Credential credential) throws Trouble {
        try {
            return credential.until(expiry.of(credential.access()));
        } catch (Trouble untold) {
            if (untold.kind() == Kind.NOT_SENT) {
                throw untold;
            }
            return credential.until(null);
        }
    }
}
