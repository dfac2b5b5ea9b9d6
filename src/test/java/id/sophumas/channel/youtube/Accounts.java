package id.sophumas.channel.youtube;

import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.channel.token.KeptTokens;
import id.sophumas.channel.token.PlatformTokens;
import id.sophumas.standin.YouTubeStandIn;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Channels on a stand-in, with parts so small that a film of some hundred kilobytes has several. */
final class Accounts {

    private static final Map<String, String> RENEWABLE = Map.of(
            "client-id", YouTubeStandIn.CLIENT_ID,
            "client-secret", YouTubeStandIn.CLIENT_SECRET,
            "refresh-token", YouTubeStandIn.REFRESH_TOKEN);

    private final YouTubeStandIn youTube;
    private final Exchanges exchanges;

    Accounts(YouTubeStandIn youTube, Exchanges exchanges) {
        this.youTube = youTube;
        this.exchanges = exchanges;
    }

    YouTubeChannel withAccessToken() {
        return with(Map.of("access-token", YouTubeStandIn.TOKEN));
    }

    /** Without an access token to begin with; each is an account of its own. */
    YouTubeChannel withRefreshToken() {
        return with(RENEWABLE);
    }

    /** With an access token that is good until it is revoked; each is an account of its own. */
    YouTubeChannel withBothTokens() {
        Map<String, String> both = new HashMap<>(RENEWABLE);
        both.put("access-token", YouTubeStandIn.TOKEN);
        return with(both);
    }

    YouTubeChannel with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("base-url", youTube.baseUrl());
        PlatformClients clients = ChannelFixtures.clients(exchanges);
        PlatformTokens tokens =
                all.containsKey("refresh-token") ? new KeptTokens(clients).configured() : ChannelFixtures.tokens();
        return (YouTubeChannel) new YouTubeType(ChannelFixtures.catalogue(), clients, tokens)
                .open("youtube", ChannelFixtures.settings("youtube", all), ResumableUpload.UNIT, Clock.systemUTC());
    }
}
