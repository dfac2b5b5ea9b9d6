package id.sophumas.jar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * Somebody at the other end of HTTP. Holds no address, because the application comes back on another port after a
 * restart.
 */
final class Person {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningJar application;
    private final String id;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** @param id user id, which is the password as well in the try-out profile; null is somebody without an account */
    Person(RunningJar application, String id) {
        this.application = application;
        this.id = id;
    }

    String id() {
        return id;
    }

    Reply get(String path) {
        return send("GET", path, null, null);
    }

    Reply delete(String path) {
        return send("DELETE", path, null, null);
    }

    Reply post(String path, Object json) {
        return send("POST", path, "application/json", written(json).getBytes(StandardCharsets.UTF_8));
    }

    Reply put(String path, Object json) {
        return send("PUT", path, "application/json", written(json).getBytes(StandardCharsets.UTF_8));
    }

    Reply post(String path, Multipart form) {
        return send("POST", path, form.contentType(), form.bytes());
    }

    Reply put(String path, Multipart form) {
        return send("PUT", path, form.contentType(), form.bytes());
    }

    /** Sends the text as it is, well-formed or not. */
    Reply postRaw(String path, String contentType, String body) {
        return send("POST", path, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    Reply send(String method, String path, String contentType, byte[] body) {
        URI uri = application.base().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Accept", "*/*");
        if (id != null) {
            request.header("Authorization", "Basic " + encoded(id + ":" + id));
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            return Reply.of(
                    (id == null ? "pengunjung" : id) + ": " + method + " " + path,
                    http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException((id == null ? "pengunjung" : id) + ": " + method + " " + path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
