package id.sophumas.channel.email;

import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import id.sophumas.channel.Distribution;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.channel.http.HttpProperties;
import org.springframework.stereotype.Component;

/**
 * Makes e-mail available as a channel. Settings: {@code host}, {@code port} (default 587, without an account 25), {@code username} and
 * {@code password} (neither or both), {@code from}, {@code recipients} (separated by commas).
 */
@Component
class EmailType implements ChannelType {

    static final String NAME = "email";

    private final CapabilityCatalogue catalogue;
    private final HttpProperties bounds;
    private final Exchanges exchanges;

    EmailType(CapabilityCatalogue catalogue, HttpProperties bounds, Exchanges exchanges) {
        this.catalogue = catalogue;
        this.bounds = bounds;
        this.exchanges = exchanges;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Channel open(String channel, ChannelSettings settings) {
        CapabilityRules rules = new CapabilityRules(catalogue.of(channel).orElseThrow());
        SmtpServer server = new SmtpServer(SmtpSettings.of(settings), bounds, exchanges);
        Letters letters = new Letters(server.session(), Addresses.sender(settings), rules);
        return new EmailChannel(channel, rules, letters, server, new Distribution(Addresses.recipients(settings)));
    }
}
