package id.sophumas.channel.x;

import id.sophumas.channel.XAddress;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.UriUtils;

/** Compares a text that was sent with one that X shows: it composes accents, and writes addresses in its own way. */
final class SamePost {

    /** How alike two texts are. */
    enum Likeness {
        SAME,
        /** The same words, but other addresses: X may have rewritten them, or it is another post. */
        ALIKE,
        OTHER
    }

    private SamePost() {}

    static Likeness of(String sent, String shown) {
        XAddress.Found ours = XAddress.in(composed(sent));
        XAddress.Found theirs = XAddress.in(composed(shown));
        if (!words(ours.around()).equals(words(theirs.around()))) {
            return Likeness.OTHER;
        }
        return addresses(ours).equals(addresses(theirs)) ? Likeness.SAME : Likeness.ALIKE;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\p{Z}\\u200b\\ufeff]+", "");
    }

    private static List<String> addresses(XAddress.Found found) {
        return found.addresses().stream().map(SamePost::plain).toList();
    }

    private static String plain(String address) {
        String bare = address.replaceFirst("(?i)^https?://", "").replaceFirst("/+$", "");
        try {
            return UriUtils.decode(bare, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notEncoded) {
            return bare.toLowerCase(Locale.ROOT);
        }
    }
}
