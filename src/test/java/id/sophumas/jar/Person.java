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
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody at the other end of HTTP. Holds no address, because the application comes back on another port after a
 * restart.
 */
public final class Person {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningJar application;
    private final String id;
    private final String password;
    private final Map<String, String> always;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** @param id user id, which is the password as well in the try-out profile; null is somebody without an account */
    public Person(RunningJar application, String id) {
        this(application, id, id, Map.of());
    }

    /** @param always headers of every request, as a proxy in front would add them */
    public Person(RunningJar application, String id, String password, Map<String, String> always) {
        this.application = application;
        this.id = id;
        this.password = password;
        this.always = Map.copyOf(always);
    }

    /** The same person with more headers in every request, or other ones. */
    public Person sending(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(always);
        all.putAll(headers);
        return new Person(application, id, password, all);
    }

    /** Who uses this id with another password. */
    public Person withPassword(String other) {
        return new Person(application, id, other, always);
    }

    public String password() {
        return password;
    }

    public String id() {
        return id;
    }

    public Reply get(String path) {
        return send("GET", path, null, null);
    }

    public Reply delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Reply post(String path, Object json) {
        return send("POST", path, "application/json", written(json).getBytes(StandardCharsets.UTF_8));
    }

    public Reply put(String path, Object json) {
        return send("PUT", path, "application/json", written(json).getBytes(StandardCharsets.UTF_8));
    }

    public Reply post(String path, Multipart form) {
        return send("POST", path, form.contentType(), form.bytes());
    }

    public Reply put(String path, Multipart form) {
        return send("PUT", path, form.contentType(), form.bytes());
    }

    /** Sends the text as it is, well-formed or not. */
    public Reply postRaw(String path, String contentType, String body) {
        return send("POST", path, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public Reply send(String method, String path, String contentType, byte[] body) {
        URI uri = application.base().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Accept", "*/*");
        if (id != null) {
            request.header("Authorization", "Basic " + encoded(id + ":" + password));
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        always.forEach(request::setHeader);
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
