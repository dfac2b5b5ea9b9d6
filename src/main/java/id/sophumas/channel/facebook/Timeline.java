package id.sophumas.channel.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.meta.MetaGraph;
import id.sophumas.channel.meta.SameText;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the Page itself has posted, the newest first. */
final class Timeline {

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 4;

    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final MetaGraph graph;
    private final String page;

    Timeline(MetaGraph graph, String page) {
        this.graph = graph;
        this.page = page;
    }

    /**
     * The Page's post with this text, not older than that.
     *
     * @return empty where there is certainly none: the timeline was read back to that time
     * @throws Trouble where it could not be read so far
     */
    Optional<PagePost> find(String text, Instant since) throws Trouble {
        Instant oldest = since.minus(SKEW);
        String after = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            Reply reply = graph.get(query(after), page, "feed");
            JsonNode posts = reply.json().path("data");
            if (!posts.isArray()) {
                throw Trouble.of(Trouble.Kind.IN_DOUBT, "Linimasa Halaman Facebook tidak dapat dibaca.");
            }
            for (JsonNode each : posts) {
                PagePost post = PagePost.of(each);
                if (post.at() == null || post.at().isBefore(oldest)) {
                    continue;
                }
                if (isOwn(each) && SameText.is(text, post.text())) {
                    return Optional.of(post);
                }
            }
            after = next(reply);
            if (after == null || posts.isEmpty() || isOlder(posts, oldest)) {
                return Optional.empty();
            }
        }
        throw Trouble.of(
                Trouble.Kind.IN_DOUBT,
                "Linimasa Halaman Facebook terlalu panjang untuk diperiksa sampai saat penayangan.");
    }

    private static Map<String, String> query(String after) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("fields", PagePost.FIELDS + ",from");
        query.put("limit", String.valueOf(PAGE));
        if (after != null) {
            query.put("after", after);
        }
        return query;
    }

    /** Where the next page begins; null where this is the last. */
    private static String next(Reply reply) {
        JsonNode paging = reply.json().path("paging");
        return paging.hasNonNull("next") ? paging.at("/cursors/after").asText(null) : null;
    }

    /** Visitors post on a Page, too. */
    private boolean isOwn(JsonNode post) {
        String author = post.at("/from/id").asText(page);
        return author.equals(page);
    }

    private static boolean isOlder(JsonNode posts, Instant oldest) {
        Instant last = PagePost.of(posts.get(posts.size() - 1)).at();
        return last != null && last.isBefore(oldest);
    }
}
