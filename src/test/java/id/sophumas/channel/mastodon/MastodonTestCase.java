package id.sophumas.channel.mastodon;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Post;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.MastodonStandIn;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** An account on the stand-in. */
final class MastodonTestCase implements AutoCloseable {

    final MastodonStandIn mastodon = new MastodonStandIn(0);
    final Exchanges exchanges = new Exchanges();

    /** What is not there a moment after the call will not come any more: the stand-in does at once what it does. */
    final Channel channel = open(Duration.ZERO);

    Channel open(Duration settling) {
        return open(Map.of("base-url", mastodon.baseUrl(), "access-token", MastodonStandIn.TOKEN), settling);
    }

    Channel open(Map<String, String> settings, Duration settling) {
        return new MastodonType(ChannelFixtures.catalogue(), ChannelFixtures.clients(exchanges))
                .open("mastodon", ChannelFixtures.settings("mastodon", settings), Clock.systemUTC(), settling);
    }

    Post post(String text, Attachment... media) {
        return ChannelFixtures.post(channel, text, media);
    }

    @Override
    public void close() {
        mastodon.close();
    }
}
