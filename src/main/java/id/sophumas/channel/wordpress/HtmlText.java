package id.sophumas.channel.wordpress;

import org.springframework.web.util.HtmlUtils;

/** What a reader sees of a page, for comparing and as evidence; not for showing it as HTML again. */
final class HtmlText {

    private HtmlText() {}

    /** Paragraphs with an empty line between, without markup. */
    static String of(String html) {
        String lines = html.replaceAll("\\s+", " ")
                .replaceAll("(?i)<br[^>]*> ?", "\n")
                .replaceAll("(?i)</(p|figure|h\\d|li|div)> ?", "\n\n")
                .replaceAll("<[^>]*>", "");
        return HtmlUtils.htmlUnescape(lines)
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
