package id.sophumas.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** What the application answered; {@code request} is kept for the message of a failing test. */
public record Reply(String request, URI uri, int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Reply of(String request, HttpResponse<byte[]> answer) {
        return new Reply(request, answer.uri(), answer.statusCode(), answer.headers(), answer.body());
    }

    /** This reply, where its status is one of those given; otherwise the test fails with what came instead. */
    public Reply expect(int... statuses) {
        if (IntStream.of(statuses).noneMatch(expected -> expected == status)) {
            throw new AssertionError("%s%n  expected %s, got %d: %s"
                    .formatted(request, IntStream.of(statuses).boxed().toList(), status, shortened()));
        }
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new UncheckedIOException(request + " answered " + status + ": " + shortened(), notJson);
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }

    private String shortened() {
        String text = text();
        return text.length() > 800 ? text.substring(0, 800) + " ..." : text;
    }
}
