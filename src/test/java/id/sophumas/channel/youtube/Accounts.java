package id.sophumas.channel.youtube;

import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.YouTubeStandIn;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Channels on a stand-in, with parts so small that a film of some hundred kilobytes has several. */
final class Accounts {

    private final YouTubeStandIn youTube;
    private final Exchanges exchanges;
    private final Clock clock;

    Accounts(YouTubeStandIn youTube, Exchanges exchanges, Clock clock) {
        this.youTube = youTube;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    YouTubeChannel withAccessToken() {
        return with(Map.of("access-token", YouTubeStandIn.TOKEN));
    }

    YouTubeChannel withRefreshToken() {
        return with(Map.of(
                "client-id",
                YouTubeStandIn.CLIENT_ID,
                "client-secret",
                YouTubeStandIn.CLIENT_SECRET,
                "refresh-token",
                YouTubeStandIn.REFRESH_TOKEN));
    }

    YouTubeChannel with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("base-url", youTube.baseUrl());
        YouTubeType type = new YouTubeType(ChannelFixtures.catalogue(), ChannelFixtures.clients(exchanges));
        return (YouTubeChannel)
                type.open("youtube", ChannelFixtures.settings("youtube", all), ResumableUpload.UNIT, clock);
    }
}
