package id.sophumas.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a stand-in answers. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final JsonMapper JSON = new JsonMapper();

    public static Answer json(int status, Object body) {
        return json(status, Map.of(), body);
    }

    public static Answer json(int status, Map<String, String> headers, Object body) {
        try {
            Map<String, String> all = new java.util.LinkedHashMap<>(headers);
            all.put("Content-Type", "application/json; charset=utf-8");
            return new Answer(status, all, JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static Answer empty(int status, Map<String, String> headers) {
        return new Answer(status, headers, new byte[0]);
    }

    static Answer html(String text) {
        return new Answer(
                200,
                Map.of("Content-Type", "text/html"),
                ("<!doctype html><html><body>" + text + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }
}
