package id.sophumas.channel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * A platform's whole answer.
 *
 * @param status HTTP status
 * @param headers its headers
 * @param body its body, at most as long as the bounds allow
 */
public record Reply(int status, HttpHeaders headers, byte[] body) {

    private static final JsonMapper JSON = new JsonMapper();

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; a missing node where it is none. */
    public JsonNode json() {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A text in the answer that the platform always sends.
     *
     * @param pointer JSON pointer, e.g. {@code /data/id}; numbers are taken as text
     * @throws Trouble (IN_DOUBT) where it is not there: an HTML page, half a body, another service answering
     */
    public String require(String pointer) throws Trouble {
        JsonNode found = json().at(pointer);
        if (!found.isValueNode() || found.isNull() || found.asText().isBlank()) {
            throw Trouble.of(Trouble.Kind.IN_DOUBT, "Jawaban platform tidak dapat dibaca (kode %d).".formatted(status));
        }
        return found.asText();
    }

    /** The first header of that name; empty where there is none. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }
}
