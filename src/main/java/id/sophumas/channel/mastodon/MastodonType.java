package id.sophumas.channel.mastodon;

import id.sophumas.channel.Account;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import id.sophumas.channel.http.PlatformClients;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Makes Mastodon accounts available as channels: {@code base-url} (the instance's), {@code access-token}. */
@Component
class MastodonType implements ChannelType {

    static final String NAME = "mastodon";

    /** Longer than a call that we gave up may still be worked on. */
    private static final Duration SETTLING = Duration.ofMinutes(1);

    private final CapabilityCatalogue catalogue;
    private final PlatformClients clients;

    MastodonType(CapabilityCatalogue catalogue, PlatformClients clients) {
        this.catalogue = catalogue;
        this.clients = clients;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Channel open(String channel, ChannelSettings settings) {
        return open(channel, settings, Clock.systemUTC(), SETTLING);
    }

    Channel open(String channel, ChannelSettings settings, Clock clock, Duration settling) {
        return new MastodonChannel(
                new Account(channel, NAME, channel),
                new CapabilityRules(catalogue.of(channel).orElseThrow()),
                MastodonApi.open(clients, settings),
                clock,
                settling);
    }
}
