package id.sophumas.channel.meta;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.Quote;
import id.sophumas.channel.http.Reply;
import java.util.Optional;

/**
 * Meta's own account of what went wrong.
 *
 * @param code the class of error; 0 where Meta names only the subcode
 * @param subcode the very error; 0 where Meta names none
 * @param message in Meta's words, for people where it has some
 * @param isTransient whether Meta says that trying again helps
 */
public record MetaError(int code, int subcode, String message, boolean isTransient) {

    /** An object is not there, or the token does not show it: Meta does not tell these apart. */
    private static final int GONE_SUBCODE = 33;

    /** The error an answer carries; empty where it carries none in Meta's format. */
    public static Optional<MetaError> of(Reply reply) {
        JsonNode error = reply.json().path("error");
        return error.path("code").canConvertToInt() ? Optional.of(read(error)) : Optional.empty();
    }

    private static MetaError read(JsonNode error) {
        String forPeople = error.path("error_user_msg")
                .asText(error.at("/error_data/details").asText(""));
        return new MetaError(
                error.path("code").asInt(),
                error.path("error_subcode").asInt(0),
                forPeople.isBlank() ? error.path("message").asText("") : forPeople,
                error.path("is_transient").asBoolean(false));
    }

    /** Whether the object asked for is not there, as far as this token shows. */
    public boolean isGone() {
        return code == 803 || code == 100 && subcode == GONE_SUBCODE;
    }

    /**
     * A message of ours with the codes and Meta's words behind it.
     *
     * @param message Indonesian, without a full stop at the end
     */
    public String after(String message) {
        return Quote.after("%s (%s)".formatted(message, codes()), this.message);
    }

    /** The codes as a person is told them. */
    public String codes() {
        if (code == 0 || subcode == 0) {
            return "kode %d".formatted(code + subcode);
        }
        return "kode %d/%d".formatted(code, subcode);
    }
}
