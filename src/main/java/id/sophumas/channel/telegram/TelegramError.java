package id.sophumas.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.Quote;
import id.sophumas.channel.http.Reply;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An error in Telegram's words: the code is little more than HTTP's, and what happened is told by the description alone.
 *
 * @param code {@code error_code}
 * @param description English
 * @param retryAfter the wait it asks for; null where it asks for none
 * @param movedTo the id of the chat that this chat has become; null where it has not
 */
record TelegramError(int code, String description, Duration retryAfter, String movedTo) {

    /** The error; empty where the answer is a success or none of Telegram's. */
    static Optional<TelegramError> of(Reply reply) {
        JsonNode body = reply.json();
        if (!body.path("ok").isBoolean() || body.path("ok").booleanValue()) {
            return Optional.empty();
        }
        JsonNode wait = body.at("/parameters/retry_after");
        return Optional.of(new TelegramError(
                body.path("error_code").asInt(reply.status()),
                body.path("description").asText(""),
                wait.canConvertToLong() ? Duration.ofSeconds(wait.longValue()) : null,
                body.at("/parameters/migrate_to_chat_id").asText(null)));
    }

    /** The message is not there. */
    boolean isGone() {
        return says("message to delete not found", "message to edit not found", "message_id_invalid");
    }

    /** The message is there, and the bot may do nothing about it: too old, of another kind, or left behind by a chat that moved. */
    boolean isOutOfReach() {
        return movedTo != null
                || says(
                        "message can't be deleted",
                        "message can't be edited",
                        "message_delete_forbidden",
                        "message_edit_time_expired",
                        "there is no text in the message to edit",
                        "there is no caption in the message to edit");
    }

    /** The message shows this already. */
    boolean isUnchanged() {
        return says("message is not modified");
    }

    /** It is about the bot and the chat, not about what is written. */
    boolean isAboutAccount() {
        return code == 401
                || code == 403
                || code == 404
                || says(
                        "chat not found",
                        "chat_id is empty",
                        "not enough rights",
                        "have no rights",
                        "need administrator rights",
                        "chat_write_forbidden",
                        "chat_admin_required",
                        "chat_restricted",
                        "chat_send_",
                        "channel_private",
                        "peer_id_invalid");
    }

    /** Our message with Telegram's code and words. */
    String after(String message) {
        return Quote.after("%s (kode %d)".formatted(message, code), description);
    }

    private boolean says(String... words) {
        String said = description.toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(said::contains);
    }
}
