package id.sophumas.channel;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The platforms' capabilities as {@code channel/capabilities.yaml} states them, and under which channel name each is reachable: a channel is
 * of the platform that {@code sop.channels.<name>.type} says, or else of the platform of its own name.
 */
@Component
public class CapabilityCatalogue {

    private static final String DATA = "channel/capabilities.yaml";

    private final Map<String, Capabilities> platforms;
    private final Map<String, String> types;

    CapabilityCatalogue(Environment environment) throws IOException {
        this.platforms = read();
        Map<String, String> configured = new LinkedHashMap<>();
        Binder.get(environment)
                .bind("sop.channels", Bindable.mapOf(String.class, Account.class))
                .orElse(Map.of())
                .forEach((name, account) -> configured.put(name, account.type() == null ? name : account.type()));
        this.types = configured;
    }

    /** All platforms, in the order of the file. */
    public Collection<Capabilities> platforms() {
        return platforms.values();
    }

    /** What the channel of this name takes; empty where there is neither such a platform nor a configured channel of a known type. */
    public Optional<Capabilities> of(String channel) {
        return Optional.ofNullable(platforms.get(types.getOrDefault(channel, channel)));
    }

    /** How people call a channel; its own name too where it is not its platform's only account. */
    public String label(String channel) {
        return of(channel)
                .map(platform -> platform.platform().equals(channel)
                        ? platform.label()
                        : platform.label() + " (" + channel + ")")
                .orElse(channel);
    }

    private static Map<String, Capabilities> read() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        try (InputStream in = new ClassPathResource(DATA).getInputStream()) {
            Map<String, Capabilities> read =
                    yaml.readValue(in, new TypeReference<LinkedHashMap<String, Capabilities>>() {});
            read.replaceAll((name, capabilities) -> capabilities.named(name));
            return Collections.unmodifiableMap(read);
        }
    }

    /**
     * What this class needs of a channel's configuration.
     *
     * @param type platform; null: the channel's own name
     */
    record Account(String type) {}
}
