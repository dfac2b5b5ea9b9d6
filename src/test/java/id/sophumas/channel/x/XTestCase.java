package id.sophumas.channel.x;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Post;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.XStandIn;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** An account on the stand-in. */
final class XTestCase implements AutoCloseable {

    static final Map<String, String> SIGNED = Map.of(
            "consumer-key", XStandIn.CONSUMER_KEY,
            "consumer-secret", XStandIn.CONSUMER_SECRET,
            "token", XStandIn.TOKEN,
            "token-secret", XStandIn.TOKEN_SECRET);
    static final Map<String, String> BEARING = Map.of("access-token", XStandIn.ACCESS_TOKEN);

    final XStandIn x = new XStandIn(0);
    final Exchanges exchanges = new Exchanges();

    /** What is not there a moment after the call will not come any more: the stand-in does at once what it does. */
    final Channel channel = open(SIGNED, Clock.systemUTC(), Duration.ZERO);

    Channel open(Map<String, String> credentials, Clock clock, Duration settling) {
        Map<String, String> settings = new HashMap<>(credentials);
        settings.putIfAbsent("base-url", x.baseUrl());
        return new XType(ChannelFixtures.catalogue(), ChannelFixtures.clients(exchanges), ChannelFixtures.tokens())
                .open("x", ChannelFixtures.settings("x", settings), clock, settling);
    }

    Post post(String text, Attachment... media) {
        return ChannelFixtures.post(channel, text, media);
    }

    @Override
    public void close() {
        x.close();
    }
}
