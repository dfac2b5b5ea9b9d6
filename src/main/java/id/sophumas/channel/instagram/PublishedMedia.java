package id.sophumas.channel.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.meta.MetaGraph;
import id.sophumas.channel.meta.MetaTime;
import id.sophumas.channel.meta.SameText;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A post as Instagram shows it.
 *
 * @param id media id
 * @param caption its text
 * @param url its address; null where Instagram names none
 * @param at when it went public; null where Instagram does not tell
 */
record PublishedMedia(String id, String caption, String url, Instant at) {

    private static final String FIELDS = "id,caption,permalink,timestamp";
    private static final int RECENT = 50;

    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    static PublishedMedia read(MetaGraph graph, String id) throws Trouble {
        return of(graph.getPost(Map.of("fields", FIELDS), id).json());
    }

    /** The account's newest post with this caption, if there is one since then. */
    static Optional<PublishedMedia> find(MetaGraph graph, String account, String caption, Instant since)
            throws Trouble {
        var reply = graph.get(Map.of("fields", FIELDS, "limit", String.valueOf(RECENT)), account, "media");
        JsonNode list = reply.json().path("data");
        if (!list.isArray()) {
            throw Trouble.of(Trouble.Kind.IN_DOUBT, "Daftar kiriman Instagram tidak dapat dibaca.");
        }
        for (JsonNode each : list) {
            PublishedMedia media = of(each);
            boolean recent = media.at() != null && !media.at().isBefore(since.minus(SKEW));
            if (recent && SameText.is(caption, media.caption())) {
                return Optional.of(media);
            }
        }
        return Optional.empty();
    }

    private static PublishedMedia of(JsonNode media) {
        return new PublishedMedia(
                media.path("id").asText(),
                media.path("caption").asText(""),
                media.path("permalink").asText(null),
                MetaTime.parse(media.path("timestamp").asText("")));
    }
}
