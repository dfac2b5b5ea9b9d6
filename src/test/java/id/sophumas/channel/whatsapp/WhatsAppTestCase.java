package id.sophumas.channel.whatsapp;

import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Post;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.WhatsAppStandIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A number on the stand-in, and those who get its messages. */
final class WhatsAppTestCase implements AutoCloseable {

    static final String ANI = "6281234567890";
    static final String BUDI = "6281234567891";
    static final String CITRA = "6281234567892";

    final WhatsAppStandIn whatsapp = new WhatsAppStandIn(0);
    final Exchanges exchanges = new Exchanges();

    Channel open(String... recipients) {
        return open(Map.of("recipients", String.join(",", recipients)));
    }

    Channel open(Map<String, String> others) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "base-url",
                whatsapp.baseUrl(),
                "phone-id",
                WhatsAppStandIn.PHONE_ID,
                "access-token",
                WhatsAppStandIn.TOKEN,
                "template",
                WhatsAppStandIn.TEMPLATE,
                "recipients",
                ANI));
        settings.putAll(others);
        return new WhatsAppType(
                        ChannelFixtures.catalogue(), ChannelFixtures.clients(exchanges), ChannelFixtures.tokens())
                .open("whatsapp", ChannelFixtures.settings("whatsapp", settings));
    }

    /** Who got a message, in order. */
    List<String> reached() {
        return whatsapp.posts().stream().map(posted -> posted.media().get(0)).toList();
    }

    static Post post(Channel channel, String text) {
        return ChannelFixtures.post(channel, text, "https://jdih.go.id/1");
    }

    @Override
    public void close() {
        whatsapp.close();
    }
}
