package id.sophumas.channel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The configured channels, {@code sop.channels.<name>}.
 *
 * @param channels by name; the portal is there and enabled unless it is said otherwise
 */
@ConfigurationProperties("sop")
record ChannelProperties(Map<String, Switch> channels) {

    static final String PORTAL = "portal";

    ChannelProperties {
        Map<String, Switch> all = new LinkedHashMap<>();
        all.put(PORTAL, new Switch(true, PORTAL, null));
        if (channels != null) {
            channels.forEach((name, given) -> all.put(name, given.completed(name)));
        }
        channels = all;
    }

    /**
     * @param enabled whether it may be posted to; default: the portal only
     * @param type the platform; default: the channel's name
     * @param baseUrl where the platform is reached; null: its own address
     */
    record Switch(Boolean enabled, String type, String baseUrl) {

        Switch completed(String name) {
            return new Switch(
                    enabled != null ? enabled : name.equals(PORTAL),
                    type == null || type.isBlank() ? name : type,
                    baseUrl);
        }
    }
}
