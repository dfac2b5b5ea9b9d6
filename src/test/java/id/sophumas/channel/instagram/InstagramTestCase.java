package id.sophumas.channel.instagram;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Post;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.channel.meta.PublicFiles;
import id.sophumas.standin.InstagramStandIn;
import java.util.Map;

/** An account on the stand-in, and files where it finds them. */
final class InstagramTestCase implements AutoCloseable {

    final InstagramStandIn instagram = new InstagramStandIn(0);
    final PublicFiles files = new PublicFiles();
    final Exchanges exchanges = new Exchanges();
    final Channel channel = open(InstagramStandIn.TOKEN);

    Channel open(String token) {
        return new InstagramType(
                        ChannelFixtures.catalogue(), ChannelFixtures.clients(exchanges), ChannelFixtures.tokens())
                .open(
                        "instagram",
                        ChannelFixtures.settings(
                                "instagram",
                                Map.of(
                                        "base-url",
                                        instagram.baseUrl(),
                                        "ig-id",
                                        InstagramStandIn.IG_ID,
                                        "access-token",
                                        token,
                                        "api-version",
                                        "v24.0")));
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
        instagram.close();
        files.close();
    }
}
