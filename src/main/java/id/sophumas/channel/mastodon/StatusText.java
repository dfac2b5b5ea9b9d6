package id.sophumas.channel.mastodon;

import java.text.Normalizer;
import org.springframework.web.util.HtmlUtils;

/** A status as the public reads it. Mastodon shows HTML of its own making: paragraphs, links cut by spans, names without their servers. */
final class StatusText {

    private StatusText() {}

    /** The text of a status without its HTML. */
    static String plain(String html) {
        String marked = html.replaceAll("(?i)<br\\s*/?>", "\n").replaceAll("(?i)</p>\\s*<p\\b", "\n\n<p");
        return HtmlUtils.htmlUnescape(marked.replaceAll("<[^>]*>", "")).strip();
    }

    /** Whether a status shows what was sent. */
    static boolean isSame(String sent, String html) {
        return essence(sent).equals(essence(plain(html)));
    }

    /** Without what Mastodon may change: spaces, the composition of accents, and the server behind a name. */
    private static String essence(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("(@[\\p{L}\\p{N}_]+)@[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]", "$1")
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
