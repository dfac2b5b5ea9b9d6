package id.sophumas.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages that one post is: one, or those of an album. Their ids count within their chat, so that the chat's id belongs to them.
 *
 * @param chat where they stand
 * @param ids in order; the first carries the text; not empty
 */
record SentMessages(String chat, List<String> ids) {

    private static final String SITE = "https://t.me/";
    private static final Pattern REMOTE_ID = Pattern.compile("(-?\\d{1,18}|@\\w+)/(\\d{1,18}(?:,\\d{1,18})*)");

    SentMessages {
        ids = List.copyOf(ids);
    }

    /** As {@link #remoteId} wrote it; empty where it did not. */
    static Optional<SentMessages> of(String remoteId) {
        Matcher parts = REMOTE_ID.matcher(remoteId);
        return parts.matches()
                ? Optional.of(
                        new SentMessages(parts.group(1), List.of(parts.group(2).split(","))))
                : Optional.empty();
    }

    /** {@code chat/id}, or {@code chat/id,id} for an album. */
    String remoteId() {
        return chat + "/" + String.join(",", ids);
    }

    /**
     * What the answer to a sending call tells.
     *
     * @param asked the chat that the call named
     * @throws Trouble (IN_DOUBT) where it does not tell the id of every message
     */
    static Outcome.Published published(Reply reply, String asked) throws Trouble {
        boolean album = reply.json().path("result").isArray();
        int count = album ? reply.json().path("result").size() : 1;
        String first = album ? "/result/0" : "/result";
        List<String> ids = new ArrayList<>(List.of(reply.require(first + "/message_id")));
        for (int i = 1; i < count; i++) {
            ids.add(reply.require("/result/%d/message_id".formatted(i)));
        }
        JsonNode message = reply.json().at(first);
        String chat = message.at("/chat/id").asText(asked);
        long date = message.path("date").asLong(0);
        return new Outcome.Published(
                new SentMessages(chat, ids).remoteId(),
                url(message.path("chat"), asked, ids.get(0)),
                date == 0 ? null : Instant.ofEpochSecond(date));
    }

    /** Only chats with a public name have addresses that everybody can open; a person's name is no such thing. */
    private static String url(JsonNode chat, String asked, String id) {
        String named = asked.startsWith("@") ? asked.substring(1) : null;
        String name = chat.path("type").asText("").equals("private")
                ? null
                : chat.path("username").asText(named);
        return name == null ? null : SITE + name + "/" + id;
    }
}
