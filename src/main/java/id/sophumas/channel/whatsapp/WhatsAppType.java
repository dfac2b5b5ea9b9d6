package id.sophumas.channel.whatsapp;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.Account;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.channel.meta.MetaErrors;
import id.sophumas.channel.meta.MetaGraph;
import id.sophumas.channel.token.PlatformTokens;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes WhatsApp numbers available as channels: {@code phone-id}, {@code access-token}, {@code api-version}, {@code template} (name, or
 * name/language), {@code recipients} (phone numbers, separated by commas).
 */
@Component
class WhatsAppType implements ChannelType {

    static final String NAME = "whatsapp";

    private final CapabilityCatalogue catalogue;
    private final PlatformClients clients;
    private final PlatformTokens tokens;

    WhatsAppType(CapabilityCatalogue catalogue, PlatformClients clients, PlatformTokens tokens) {
        this.catalogue = catalogue;
        this.clients = clients;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Channel open(String channel, ChannelSettings settings) {
        Account account = new Account(channel, NAME, settings.required("phone-id"));
        AccessToken token = tokens.meta(account, settings, MetaGraph.baseUrl(settings), MetaGraph.version(settings));
        return open(channel, settings, token);
    }

    /** @param token asked for at each call, so that it may be renewed meanwhile */
    Channel open(String channel, ChannelSettings settings, AccessToken token) {
        List<String> recipients = Recipients.of(channel, settings);
        // People's numbers stand in the configuration and need not stand in the evidence as well.
        List<AccessToken> numbers =
                recipients.stream().<AccessToken>map(number -> () -> number).toList();
        return new WhatsAppChannel(
                new Account(channel, NAME, settings.required("phone-id")),
                new CapabilityRules(catalogue.of(channel).orElseThrow()),
                MetaGraph.open(clients, settings, token, numbers, new MetaErrors("WhatsApp", new WhatsAppErrors())),
                Template.of(channel, settings),
                recipients);
    }
}
