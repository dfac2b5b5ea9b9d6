package id.sophumas.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.Outcome;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A status as Mastodon tells it.
 *
 * @param html its content
 * @param url its address; null where Mastodon names none
 * @param at when it went public; null where Mastodon does not tell
 * @param media ids of its files, in order
 */
record Status(String id, String html, String url, Instant at, List<String> media) {

    static Status of(JsonNode status) {
        List<String> media = StreamSupport.stream(
                        status.path("media_attachments").spliterator(), false)
                .map(file -> file.path("id").asText())
                .toList();
        return new Status(
                status.path("id").asText(),
                status.path("content").asText(""),
                status.path("url").asText(null),
                time(status.path("created_at").asText("")),
                media);
    }

    Outcome.Published published() {
        return new Outcome.Published(id, url, at);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
