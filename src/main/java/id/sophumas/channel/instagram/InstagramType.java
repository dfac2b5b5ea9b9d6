package id.sophumas.channel.instagram;

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
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes Instagram accounts available as channels: {@code ig-id}, {@code access-token}, {@code api-version}. */
@Component
class InstagramType implements ChannelType {

    static final String NAME = "instagram";

    private final CapabilityCatalogue catalogue;
    private final PlatformClients clients;
    private final PlatformTokens tokens;

    InstagramType(CapabilityCatalogue catalogue, PlatformClients clients, PlatformTokens tokens) {
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
        Account account = new Account(channel, NAME, settings.required("ig-id"));
        AccessToken token = tokens.meta(account, settings, MetaGraph.baseUrl(settings), MetaGraph.version(settings));
        return open(channel, settings, token);
    }

    /** @param token asked for at each call, so that it may be renewed meanwhile */
    Channel open(String channel, ChannelSettings settings, AccessToken token) {
        return new InstagramChannel(
                new Account(channel, NAME, settings.required("ig-id")),
                new CapabilityRules(catalogue.of(channel).orElseThrow()),
                MetaGraph.open(clients, settings, token, List.of(), new MetaErrors("Instagram", new InstagramErrors())),
                Clock.systemUTC());
    }
}
