package id.sophumas.channel.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.sophumas.channel.http.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How much of its allowance an account has used, as the headers {@code x-app-usage} and {@code x-business-use-case-usage} tell.
 *
 * @param percent the highest of the percentages; 0 where Meta tells none
 * @param regained until calls are let through again; empty where Meta does not tell
 */
public record MetaUsage(int percent, Optional<Duration> regained) {

    /** Peers who go on above this are throttled. */
    private static final int HIGH = 90;

    private static final Duration USUAL_WAIT = Duration.ofMinutes(5);
    private static final List<String> SHARES = List.of("call_count", "total_cputime", "total_time");
    private static final JsonMapper JSON = new JsonMapper();

    /** What an answer's headers tell; headers that are missing or no JSON tell nothing. */
    public static MetaUsage of(Reply reply) {
        int percent = highest(header(reply, "x-app-usage"));
        long minutes = 0;
        for (JsonNode business : header(reply, "x-business-use-case-usage")) {
            for (JsonNode use : business) {
                percent = Math.max(percent, highest(use));
                minutes = Math.max(
                        minutes, use.path("estimated_time_to_regain_access").asLong(0));
            }
        }
        return new MetaUsage(percent, minutes > 0 ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty());
    }

    /** Whether going on now would soon be throttled. */
    public boolean isHigh() {
        return percent > HIGH;
    }

    /** How long to leave off where usage is high. */
    public Duration pause() {
        return regained.orElse(USUAL_WAIT);
    }

    private static int highest(JsonNode shares) {
        return SHARES.stream()
                .mapToInt(share -> shares.path(share).asInt(0))
                .max()
                .orElse(0);
    }

    private static JsonNode header(Reply reply, String name) {
        try {
            JsonNode read = JSON.readTree(reply.header(name).orElse(""));
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
