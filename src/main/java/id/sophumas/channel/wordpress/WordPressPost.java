package id.sophumas.channel.wordpress;

import id.sophumas.channel.BodyText;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Post;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post in WordPress's terms. Text from people is escaped, brackets included, which WordPress takes for shortcodes; the content is in blocks,
 * so that the site's editors can work on it and WordPress does not guess at paragraphs.
 */
class WordPressPost {

    private static final String BLOCK = "<!-- wp:%s -->\n%s\n<!-- /wp:%s -->";

    private final CapabilityRules rules;

    WordPressPost(CapabilityRules rules) {
        this.rules = rules;
    }

    /** A file of the post and what it became on the site. */
    record Placed(SiteFile file, WordPressSite.Upload upload) {}

    /** What it is looked for by. */
    static String slug(Post post) {
        return WordPressSlug.of(post.judul(), post.key().hash());
    }

    /** Title, content and picture, without what says whether it is public. */
    Map<String, Object> fields(Post post, List<Placed> files) {
        Optional<Placed> featured =
                files.stream().filter(placed -> placed.file().isImage()).findFirst();
        List<String> blocks = new ArrayList<>();
        BodyText.of(rules.linkedText(post))
                .forEach(paragraph ->
                        blocks.add(block("paragraph", "<p>%s</p>".formatted(withoutShortcodes(paragraph.toHtml())))));
        files.stream()
                .filter(placed -> featured.filter(placed::equals).isEmpty())
                .forEach(placed -> blocks.add(figure(placed)));
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", BodyText.escaped(post.judul()));
        fields.put("content", String.join("\n\n", blocks));
        fields.put(
                "featured_media",
                featured.map(placed -> Long.valueOf(placed.upload().id())).orElse(0L));
        return fields;
    }

    private static String figure(Placed placed) {
        String address = BodyText.escaped(placed.upload().url());
        String id = placed.upload().id();
        if (placed.file().isImage()) {
            return block(
                    "image {\"id\":%s}".formatted(id),
                    "<figure class=\"wp-block-image\"><img src=\"%s\" alt=\"%s\" class=\"wp-image-%s\"/></figure>"
                            .formatted(address, text(placed.file().file().teksAlternatif()), id));
        }
        if (placed.file().isVideo()) {
            return block(
                    "video {\"id\":%s}".formatted(id),
                    "<figure class=\"wp-block-video\"><video controls src=\"%s\"></video></figure>".formatted(address));
        }
        return block(
                "paragraph",
                "<p><a href=\"%s\">%s</a></p>"
                        .formatted(address, text(placed.file().file().nama())));
    }

    private static String block(String name, String html) {
        return BLOCK.formatted(name, html, name.replaceFirst(" .*", ""));
    }

    private static String text(String plain) {
        return withoutShortcodes(BodyText.escaped(plain));
    }

    private static String withoutShortcodes(String html) {
        return html.replace("[", "&#91;").replace("]", "&#93;");
    }
}
