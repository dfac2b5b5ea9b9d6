package id.sophumas.channel.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.http.Json;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.http.MediaType;

/** The account's videos: YouTube's resource of that name. */
final class Videos {

    private final PlatformClient youTube;
    private final String privacy;

    /** @param privacy what is asked for each */
    Videos(PlatformClient youTube, String privacy) {
        this.youTube = youTube;
        this.privacy = privacy;
    }

    /** What the whole film was answered with. */
    Outcome.Published published(Reply video) throws Trouble {
        JsonNode told = video.json();
        String kept = told.at("/status/privacyStatus").asText(privacy);
        String note = kept.equals(privacy)
                ? null
                : "YouTube menyimpan video ini dengan status \"%s\"; ubah di YouTube Studio agar dapat dilihat publik."
                        .formatted(kept);
        return published(
                video.require("/id"), time(told.at("/snippet/publishedAt").asText("")), note);
    }

    /** A video of which no more than its id is known. */
    Outcome.Published published(String id) {
        return published(id, null, null);
    }

    private static Outcome.Published published(String id, Instant at, String note) {
        return new Outcome.Published(id, address(id), at, note);
    }

    /** As the public sees it. */
    ReadBack read(String remoteId) throws Trouble {
        Reply reply =
                youTube.call(null, http -> http.get().uri("/youtube/v3/videos?part=snippet,status&id={id}", remoteId));
        reply.require("/kind");
        JsonNode video = reply.json().at("/items/0");
        if (video.isMissingNode()) {
            return new ReadBack.NotSeen("Video tidak ditemukan di YouTube.", true);
        }
        String state = video.at("/status/uploadStatus").asText("");
        if (state.equals("rejected") || state.equals("failed") || state.equals("deleted")) {
            return new ReadBack.NotSeen("YouTube tidak menayangkan video ini (%s).".formatted(state), false);
        }
        if (video.at("/status/privacyStatus").asText("").equals("private")) {
            return new ReadBack.NotSeen("Video masih privat; ubah di YouTube Studio agar dapat dilihat publik.", true);
        }
        JsonNode snippet = video.path("snippet");
        String text = snippet.path("title").asText() + "\n\n"
                + snippet.path("description").asText();
        return new ReadBack.Seen(
                address(remoteId),
                text.strip(),
                time(snippet.path("publishedAt").asText("")));
    }

    Takedown delete(String id) throws Trouble {
        Reply reply = youTube.call(null, http -> http.delete().uri("/youtube/v3/videos?id={id}", id));
        return reply.status() == 204
                ? new Takedown.Done()
                : new Takedown.Failed("Jawaban YouTube tidak dapat dibaca; periksa apakah video masih ada.");
    }

    /** Gives it another title and description. */
    Takedown update(String id, Map<String, Object> snippet) throws Trouble {
        String body = Json.of(Map.of("id", id, "snippet", snippet));
        youTube.call(
                        body,
                        http -> http.put()
                                .uri("/youtube/v3/videos?part=snippet")
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body))
                .require("/id");
        return new Takedown.Done();
    }

    /** Where the public sees it. */
    static String address(String id) {
        return "https://www.youtube.com/watch?v=" + id;
    }

    /** When it went public; null where YouTube does not tell or tells it in another form. */
    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
