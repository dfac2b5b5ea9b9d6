package id.sophumas.channel.facebook;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Post;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.channel.meta.PublicFiles;
import id.sophumas.standin.FacebookStandIn;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** A Page on the stand-in, and files where it finds them. */
final class FacebookTestCase implements AutoCloseable {

    final FacebookStandIn facebook = new FacebookStandIn(0);
    final PublicFiles files = new PublicFiles();
    final Exchanges exchanges = new Exchanges();

    /** What is not there a moment after the call will not come any more: the stand-in does at once what it does. */
    final Channel channel = open(Clock.systemUTC(), Duration.ZERO);

    Channel open(Clock clock, Duration settling) {
        return new FacebookType(
                        ChannelFixtures.catalogue(), ChannelFixtures.clients(exchanges), ChannelFixtures.tokens())
                .open(
                        "facebook",
                        ChannelFixtures.settings(
                                "facebook", Map.of("base-url", facebook.baseUrl(), "page-id", FacebookStandIn.PAGE_ID)),
                        () -> FacebookStandIn.TOKEN,
                        clock,
                        settling);
    }

    Attachment picture(String name) {
        return files.published(ChannelFixtures.picture(name));
    }

    Attachment film(String name) {
        return files.published(ChannelFixtures.film(name, 5_000));
    }

    Post post(String text, Attachment... media) {
        return ChannelFixtures.post(channel, text, media);
    }

    @Override
    public void close() {
        facebook.close();
        files.close();
    }
}
