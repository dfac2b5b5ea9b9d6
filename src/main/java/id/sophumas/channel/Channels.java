package id.sophumas.channel;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.refusal.StartRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The channels this installation posts to. */
@Component
public class Channels {

    /** The platforms of the contract, in the order people are shown them. */
    private static final List<String> PLATFORMS = List.of(
            "portal",
            "instagram",
            "facebook",
            "x",
            "youtube",
            "wordpress",
            "whatsapp",
            "telegram",
            "mastodon",
            "email");

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int SHOWN = 40;

    private final Map<String, Channel> enabled = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>(PLATFORMS);

    Channels(ChannelProperties properties, List<ChannelType> types, Environment environment) {
        Map<String, ChannelType> byName = types.stream()
                .collect(Collectors.toMap(ChannelType::name, type -> type, (one, other) -> one, TreeMap::new));
        Binder binder = Binder.get(environment);
        known.addAll(properties.channels().keySet());
        for (String name : known) {
            ChannelProperties.Switch given = properties.channels().get(name);
            if (given != null && given.enabled()) {
                enabled.put(name, open(name, given.type(), byName, binder));
            }
        }
    }

    /** Names of the channels that may be posted to. */
    public List<String> enabled() {
        return List.copyOf(enabled.keySet());
    }

    /** Names of all channels: the platforms of the contract and those of the configuration, whether enabled or not. */
    public List<String> known() {
        return List.copyOf(known);
    }

    /** The channel of that name; empty where it is not enabled. */
    public Optional<Channel> find(String name) {
        return Optional.ofNullable(enabled.get(name));
    }

    /**
     * The channels a release goes to.
     *
     * @param kanal comma-separated names as a person gave them; null or blank stands for the SOP's own list less those not enabled
     * @param ownList the SOP's own list
     * @return enabled names in the order given, each once; never empty
     * @throws RequestRefused (INVALID) where a name is unknown or not enabled, or where no channel remains
     */
    public List<String> resolve(String kanal, List<String> ownList) {
        if (kanal == null || kanal.isBlank()) {
            return someOf(
                    ownList.stream().filter(enabled::containsKey).distinct().toList());
        }
        Set<String> chosen = new LinkedHashSet<>();
        List<String> refused = new ArrayList<>();
        for (String part : kanal.split(",")) {
            String name = part.strip().toLowerCase(Locale.ROOT);
            if (enabled.containsKey(name)) {
                chosen.add(name);
            } else if (!name.isEmpty()) {
                refused.add(name);
            }
        }
        if (!refused.isEmpty()) {
            throw RequestRefused.invalid(refusal(refused.get(0)));
        }
        return someOf(List.copyOf(chosen));
    }

    private String refusal(String name) {
        String shown = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
        String why = known.contains(name) ? "belum diaktifkan" : "tidak dikenal";
        return "Kanal \"%s\" %s. Kanal yang aktif: %s.".formatted(shown, why, listed());
    }

    private List<String> someOf(List<String> names) {
        if (names.isEmpty()) {
            throw RequestRefused.invalid(
                    "Tidak ada kanal aktif yang dipilih untuk penayangan. Kanal yang aktif: %s.".formatted(listed()));
        }
        return names;
    }

    private String listed() {
        return enabled.isEmpty() ? "tidak ada" : String.join(", ", enabled.keySet());
    }

    private static Channel open(String name, String type, Map<String, ChannelType> types, Binder binder) {
        if (!NAME.matcher(name).matches()) {
            throw new StartRefused(
                    "Nama kanal \"%s\" pada sop.channels tidak sah. / That is no name for a channel.".formatted(name),
                    "Pakai huruf kecil, angka, dan tanda hubung saja, misalnya instagram-biro.");
        }
        ChannelType adapter = types.get(type);
        if (adapter == null) {
            throw new StartRefused(
                    "Kanal \"%s\" diaktifkan, tetapi platform \"%s\" belum didukung oleh versi ini. / No adapter for this platform yet."
                            .formatted(name, type),
                    "Matikan dengan sop.channels.%s.enabled=false, atau atur sop.channels.%s.type ke salah satu dari: %s."
                            .formatted(name, name, String.join(", ", types.keySet())));
        }
        return adapter.open(name, new ChannelSettings(binder, name));
    }
}
