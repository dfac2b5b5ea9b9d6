package id.sophumas.channel.instagram;

import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.meta.MetaError;
import id.sophumas.channel.meta.MetaGraph;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a container stands: media that Instagram holds, invisible until they are published, for 24 hours.
 *
 * @param state where it stands
 * @param detail what Instagram says of it; empty where nothing
 */
record Container(State state, String detail) {

    enum State {
        IN_PROGRESS,
        FINISHED,
        ERROR,
        EXPIRED,
        PUBLISHED,
        /** Instagram does not know it, or no longer. */
        GONE
    }

    private static final Pattern SUBCODE = Pattern.compile("\\b(2207\\d{3})\\b");

    /** Asks for it; one call. */
    static Container look(MetaGraph graph, String id) throws Trouble {
        Reply reply = graph.rawGet(Map.of("fields", "status_code,status"), id);
        if (MetaError.of(reply).filter(MetaError::isGone).isPresent()) {
            return new Container(State.GONE, "");
        }
        String code = graph.accepted(reply).require("/status_code");
        return new Container(
                Arrays.stream(State.values())
                        .filter(state -> state.name().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Trouble.of(
                                Trouble.Kind.IN_DOUBT, "Instagram menyebut keadaan media yang tidak dikenal.")),
                reply.json().path("status").asText(""));
    }

    /** What went wrong with it, where Instagram names it. */
    Optional<Trouble> failure() {
        Matcher subcode = SUBCODE.matcher(detail);
        return subcode.find()
                ? InstagramErrors.meaning(new MetaError(0, Integer.parseInt(subcode.group(1)), "", false))
                : Optional.empty();
    }
}
