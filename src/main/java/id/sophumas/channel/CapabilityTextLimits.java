package id.sophumas.channel;

import id.sophumas.materi.TextLimits;
import id.sophumas.refusal.RequestRefused;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Holds a channel's own text against what its platform takes. */
@Component
class CapabilityTextLimits implements TextLimits {

    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}&])#[\\p{L}\\p{N}_]+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_.]+");

    private final CapabilityCatalogue catalogue;

    CapabilityTextLimits(CapabilityCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void check(String channel, String text) {
        Capabilities takes = catalogue
                .of(channel)
                .orElseThrow(() -> RequestRefused.invalid("Kanal \"%s\" tidak dikenal.".formatted(channel)));
        Capabilities.Text limit = takes.text();
        int length = limit.counting().of(text);
        if (length > limit.max()) {
            throw RequestRefused.invalid("Teks untuk kanal %s terlalu panjang: %d %s, paling banyak %d %s."
                    .formatted(
                            channel,
                            length,
                            limit.counting().unit(),
                            limit.max(),
                            limit.counting().unit()));
        }
        atMost(channel, "tagar", HASHTAG, text, takes.hashtags());
        atMost(channel, "sebutan akun", MENTION, text, takes.mentions());
    }

    static int hashtags(String text) {
        return (int) HASHTAG.matcher(text).results().count();
    }

    static int mentions(String text) {
        return (int) MENTION.matcher(text).results().count();
    }

    private static void atMost(String channel, String what, Pattern pattern, String text, Integer max) {
        long count = max == null ? 0 : pattern.matcher(text).results().count();
        if (max != null && count > max) {
            throw RequestRefused.invalid(
                    "Teks untuk kanal %s memuat %d %s, paling banyak %d.".formatted(channel, count, what, max));
        }
    }
}
