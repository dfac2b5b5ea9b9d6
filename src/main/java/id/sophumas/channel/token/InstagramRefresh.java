package id.sophumas.channel.token;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.channel.http.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The tokens of accounts that log in at Instagram itself, some 60 days each: renewed with themselves while they are good, a day old at least. */
public final class InstagramRefresh implements Renewal {

    private static final Duration A_DAY_AND_A_BIT = Duration.ofHours(25);

    private final PlatformClients clients;
    private final String baseUrl;
    private final Grant grant = new Grant(Clock.systemUTC());

    /** @param baseUrl Instagram's Graph API, {@code https://graph.instagram.com}, without a slash at the end */
    public InstagramRefresh(PlatformClients clients, String baseUrl) {
        this.clients = clients;
        this.baseUrl = baseUrl;
    }

    @Override
    public Credential renew(Credential current) throws Trouble {
        List<AccessToken> secrets = List.of(current::access);
        PlatformClient instagram = clients.openUnrecorded(baseUrl, secrets, new RenewalErrors());
        return grant.read(
                instagram.call(
                        null,
                        http -> http.get()
                                .uri(
                                        "/refresh_access_token?grant_type=ig_refresh_token&access_token={token}",
                                        current.access())),
                null);
    }

    @Override
    public Duration minimumAge() {
        return A_DAY_AND_A_BIT;
    }
}
