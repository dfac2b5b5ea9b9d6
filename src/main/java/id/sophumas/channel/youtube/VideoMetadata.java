package id.sophumas.channel.youtube;

import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Post;
import id.sophumas.channel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What YouTube is told of a video. */
class VideoMetadata {

    private final CapabilityRules rules;
    private final String privacy;
    private final String category;

    /**
     * @param privacy public, unlisted or private
     * @param category YouTube's number of a category
     */
    VideoMetadata(CapabilityRules rules, String privacy, String category) {
        this.rules = rules;
        this.privacy = privacy;
        this.category = category;
    }

    String privacy() {
        return privacy;
    }

    Map<String, Object> of(Post post) {
        return Map.of(
                "snippet", snippet(post), "status", Map.of("privacyStatus", privacy, "selfDeclaredMadeForKids", false));
    }

    Map<String, Object> snippet(Post post) {
        return Map.of("title", post.judul(), "description", rules.linkedText(post), "categoryId", category);
    }

    /** YouTube refuses angle brackets, and would say so only when the upload begins. */
    List<Violation> violations(Post post) {
        List<Violation> found = new ArrayList<>();
        if (hasBrackets(post.judul())) {
            found.add(new Violation("judul", "Judul untuk YouTube tidak boleh memuat tanda < atau >."));
        }
        if (hasBrackets(rules.linkedText(post))) {
            found.add(new Violation(
                    "teks." + post.key().kanal(), "Teks untuk YouTube tidak boleh memuat tanda < atau >."));
        }
        return found;
    }

    private static boolean hasBrackets(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
    }
}
