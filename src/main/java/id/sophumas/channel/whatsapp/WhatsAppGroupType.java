package id.sophumas.channel.whatsapp;

import id.sophumas.channel.Account;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import org.springframework.stereotype.Component;

/** Makes groups of WhatsApp available as channels: {@code group}, the name the group has for its members. */
@Component
class WhatsAppGroupType implements ChannelType {

    static final String NAME = "whatsapp-group";

    private static final int LONGEST_NAME = 100;

    private final CapabilityCatalogue catalogue;

    WhatsAppGroupType(CapabilityCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Channel open(String channel, ChannelSettings settings) {
        String group = settings.required("group");
        if (group.length() > LONGEST_NAME) {
            throw settings.refused(
                    "group", "terlalu panjang", "Tulis nama grup, paling banyak %d karakter.".formatted(LONGEST_NAME));
        }
        return new WhatsAppGroupChannel(
                new Account(channel, NAME, group),
                new CapabilityRules(catalogue.of(channel).orElseThrow()));
    }
}
