package id.sophumas.channel.telegram;

import id.sophumas.channel.Account;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import id.sophumas.channel.http.PlatformClients;
import org.springframework.stereotype.Component;

/** Makes Telegram channels and groups available as channels: {@code bot-token}, {@code chat-id} (a number, or a channel's {@code @name}). */
@Component
class TelegramType implements ChannelType {

    static final String NAME = "telegram";

    private final CapabilityCatalogue catalogue;
    private final PlatformClients clients;

    TelegramType(CapabilityCatalogue catalogue, PlatformClients clients) {
        this.catalogue = catalogue;
        this.clients = clients;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Channel open(String channel, ChannelSettings settings) {
        return new TelegramChannel(
                new Account(channel, NAME, settings.required("chat-id")),
                new CapabilityRules(catalogue.of(channel).orElseThrow()),
                BotApi.open(clients, settings));
    }
}
