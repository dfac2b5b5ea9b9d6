package id.sophumas.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the account itself has posted, the newest first. */
final class Timeline {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 4;

    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final XApi api;

    Timeline(XApi api) {
        this.api = api;
    }

    /**
     * The account's post with this text, not older than that.
     *
     * @return empty where there is certainly none: the timeline was read back to that time
     * @throws Trouble where it could not be read so far, or shows a post that may be it
     */
    Optional<Tweet> find(String text, Instant since) throws Trouble {
        String user = api.get("users/me", Map.of()).require("/data/id");
        String next = null;
        boolean alike = false;
        for (int i = 0; i < MOST_PAGES; i++) {
            Reply reply = api.get("users/" + XApi.part(user) + "/tweets", query(since, next));
            // An empty page has no data, but it always says how much there is.
            reply.require("/meta/result_count");
            for (JsonNode each : reply.json().path("data")) {
                Tweet tweet = Tweet.of(each);
                SamePost.Likeness likeness = SamePost.of(text, tweet.text());
                if (likeness == SamePost.Likeness.SAME) {
                    return Optional.of(tweet);
                }
                alike |= likeness == SamePost.Likeness.ALIKE;
            }
            next = reply.json().at("/meta/next_token").asText("");
            if (next.isEmpty()) {
                return none(alike);
            }
        }
        throw Trouble.of(
                Trouble.Kind.IN_DOUBT, "Linimasa akun X terlalu panjang untuk diperiksa sampai saat penayangan.");
    }

    private static Optional<Tweet> none(boolean alike) throws Trouble {
        if (alike) {
            throw Trouble.of(
                    Trouble.Kind.IN_DOUBT,
                    "Di akun X ada kiriman dengan kata-kata yang sama tetapi tautan yang berbeda. Periksa apakah itu kiriman ini.");
        }
        return Optional.empty();
    }

    private static Map<String, String> query(Instant since, String next) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("max_results", String.valueOf(PAGE));
        query.put(
                "start_time", since.minus(SKEW).truncatedTo(ChronoUnit.SECONDS).toString());
        query.put("tweet.fields", Tweet.FIELDS);
        if (next != null) {
            query.put("pagination_token", next);
        }
        return query;
    }
}
