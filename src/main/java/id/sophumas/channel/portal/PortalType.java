package id.sophumas.channel.portal;

import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import id.sophumas.channel.PublicSite;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes the portal available as a channel. */
@Component
class PortalType implements ChannelType {

    static final String NAME = "portal";

    private final CapabilityCatalogue catalogue;
    private final PortalStore store;
    private final PublicSite site;
    private final Clock clock;

    PortalType(CapabilityCatalogue catalogue, PortalStore store, PublicSite site, Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Channel open(String channel, ChannelSettings settings) {
        CapabilityRules rules = new CapabilityRules(catalogue.of(channel).orElseThrow());
        return new PortalChannel(channel, rules, store, site, clock);
    }
}
