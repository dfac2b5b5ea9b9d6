package id.sophumas.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A post as X shows it.
 *
 * @param text with the addresses it points to in place of X's short ones, and without those that stand for its media
 * @param at when it went public by X's clock; null where X does not tell
 */
record Tweet(String id, String text, Instant at) {

    /** What to ask for. */
    static final String FIELDS = "created_at,entities";

    private static final String OF_MEDIA = "https?://(www\\.)?(twitter|x)\\.com/.+/(photo|video)/\\d+.*";

    /** @param json an object of {@code data} with {@link #FIELDS} */
    static Tweet of(JsonNode json) {
        return new Tweet(
                json.path("id").asText(),
                text(json),
                time(json.path("created_at").asText("")));
    }

    /** Where anybody reads it, whatever the account is called. */
    static String url(String id) {
        return "https://x.com/i/web/status/" + id;
    }

    private static String text(JsonNode json) {
        String text = json.path("text").asText("");
        for (JsonNode each : json.at("/entities/urls")) {
            String shown = each.path("expanded_url").asText(each.path("url").asText());
            boolean media = each.has("media_key") || shown.matches(OF_MEDIA);
            text = text.replace(each.path("url").asText(), media ? "" : shown);
        }
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
