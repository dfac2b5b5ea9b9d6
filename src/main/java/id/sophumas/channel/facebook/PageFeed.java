package id.sophumas.channel.facebook;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Post;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.meta.MetaGraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a post becomes on the Page: an entry of its feed, or a video where it carries a film. */
final class PageFeed {

    private final CapabilityRules rules;
    private final MetaGraph graph;
    private final String page;

    PageFeed(CapabilityRules rules, MetaGraph graph, String page) {
        this.rules = rules;
        this.graph = graph;
        this.page = page;
    }

    boolean isVideo(Post post) {
        return rules.carried(post).stream().anyMatch(file -> file.jenis().startsWith("video/"));
    }

    /** Makes the post public and leaves it to the caller what the answer means. */
    Reply publish(Post post, List<String> photos) throws Trouble {
        return isVideo(post)
                ? graph.rawPost(video(post), page, "videos")
                : graph.rawPost(entry(post, photos), page, "feed");
    }

    /** A post shows either a link or attached media, so that with media the link goes into the text. */
    String message(Post post) {
        return rules.carried(post).isEmpty() ? rules.text(post) : rules.linkedText(post);
    }

    private Map<String, Object> video(Post post) {
        Attachment film = rules.carried(post).get(0);
        return Map.of("file_url", film.alamat(), "description", message(post), "published", true);
    }

    private Map<String, Object> entry(Post post, List<String> photos) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("message", message(post));
        if (!photos.isEmpty()) {
            entry.put(
                    "attached_media",
                    photos.stream().map(id -> Map.of("media_fbid", id)).toList());
        } else if (post.tautan() != null) {
            entry.put("link", post.tautan());
        }
        entry.put("published", true);
        return entry;
    }
}
