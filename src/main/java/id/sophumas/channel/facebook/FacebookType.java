package id.sophumas.channel.facebook;

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
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes Facebook Pages available as channels: {@code page-id}, {@code access-token} (the Page's), {@code api-version}. */
@Component
class FacebookType implements ChannelType {

    static final String NAME = "facebook";

    /** Longer than a call that we gave up may still be worked on. */
    private static final Duration SETTLING = Duration.ofMinutes(1);

    private final CapabilityCatalogue catalogue;
    private final PlatformClients clients;
    private final PlatformTokens tokens;

    FacebookType(CapabilityCatalogue catalogue, PlatformClients clients, PlatformTokens tokens) {
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
        Account account = new Account(channel, NAME, settings.required("page-id"));
        AccessToken token = tokens.meta(account, settings, MetaGraph.baseUrl(settings), MetaGraph.version(settings));
        return open(channel, settings, token, Clock.systemUTC(), SETTLING);
    }

    /** @param token asked for at each call, so that it may be renewed meanwhile */
    Channel open(String channel, ChannelSettings settings, AccessToken token, Clock clock, Duration settling) {
        return new FacebookChannel(
                new Account(channel, NAME, settings.required("page-id")),
                new CapabilityRules(catalogue.of(channel).orElseThrow()),
                MetaGraph.open(clients, settings, token, List.of(), new MetaErrors("Facebook", new FacebookErrors())),
                clock,
                settling);
    }
}
