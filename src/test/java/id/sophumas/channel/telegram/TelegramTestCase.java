package id.sophumas.channel.telegram;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Post;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.TelegramStandIn;
import java.util.HashMap;
import java.util.Map;

/** A bot on the stand-in that writes to its channel. */
final class TelegramTestCase implements AutoCloseable {

    final TelegramStandIn telegram = new TelegramStandIn(0);
    final Exchanges exchanges = new Exchanges();
    final Channel channel = open(TelegramStandIn.CHANNEL);

    Channel open(String chat) {
        return open(Map.of("chat-id", chat));
    }

    Channel open(Map<String, String> others) {
        Map<String, String> settings = new HashMap<>(
                Map.of("base-url", telegram.baseUrl(), "bot-token", TelegramStandIn.TOKEN, "chat-id", "@a"));
        settings.putAll(others);
        return new TelegramType(ChannelFixtures.catalogue(), ChannelFixtures.clients(exchanges))
                .open("telegram", ChannelFixtures.settings("telegram", settings));
    }

    Post post(String text, Attachment... media) {
        return ChannelFixtures.post(channel, text, media);
    }

    @Override
    public void close() {
        telegram.close();
    }
}
