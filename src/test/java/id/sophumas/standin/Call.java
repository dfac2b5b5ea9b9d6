package id.sophumas.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request as a stand-in received it.
 *
 * @param name what the platform calls it, as {@link StandIn#name} tells
 * @param path decoded, below the stand-in's base path
 * @param query decoded parameters, the last of each name
 * @param headers by lower-case name, the first of each
 */
public record Call(
        String name, String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    private static final JsonMapper JSON = new JsonMapper();

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body's fields where it is {@code application/x-www-form-urlencoded}. */
    public Map<String, String> form() {
        return fields(text());
    }

    /** A parameter of the query, else of a form body; null where neither has it. */
    public String field(String field) {
        boolean form = headers.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded");
        return query.containsKey(field) || !form ? query.get(field) : form().get(field);
    }

    public String header(String header) {
        return headers.get(header.toLowerCase(java.util.Locale.ROOT));
    }

    /** The same request by another name. */
    public Call named(String other) {
        return new Call(other, method, path, query, headers, body);
    }

    static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&")) {
                String[] parts = pair.split("=", 2);
                fields.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
