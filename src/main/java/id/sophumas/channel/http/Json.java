package id.sophumas.channel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Bodies of calls, written once so that what is sent is what is kept as evidence. */
public final class Json {

    private static final JsonMapper WRITER = new JsonMapper();

    private Json() {}

    /** @param value maps, lists, texts, numbers and truth values */
    public static String of(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException notWithThese) {
            throw new IllegalArgumentException(notWithThese);
        }
    }
}
