package id.sophumas.web.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody who calls the application over HTTP: with HTTP Basic, with the web apps' login, or as nobody. */
public final class Browser {

    public record Answer(int status, String body, HttpResponse<String> response) {

        public JsonNode json() throws IOException {
            return new ObjectMapper().readTree(body);
        }
    }

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String base;

    private Browser(int port) {
        this.base = "http://localhost:" + port;
    }

    public static Browser nobody(int port) {
        return new Browser(port);
    }

    public static Browser basic(int port, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return nobody(port)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** A user of the default profile, whose password is his id. */
    public static Browser basic(int port, String user) {
        return basic(port, user, user);
    }

    /** Logged in to the Tasklist; carries the session's token as the Tasklist does. */
    public static Browser tasklist(int port, String user) throws IOException, InterruptedException {
        Browser browser = nobody(port);
        String token = browser.get("/camunda/app/tasklist/default/")
                .response()
                .headers()
                .firstValue("X-XSRF-TOKEN")
                .orElseThrow();
        browser.header("X-XSRF-TOKEN", token);
        Answer login = browser.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=" + encoded(user) + "&password=" + encoded(user));
        if (login.status() != 200) {
            throw new IllegalStateException("No login: " + login.status());
        }
        // The login begins a new session, whose token comes with the next page.
        browser.headers.remove("X-XSRF-TOKEN");
        String fresh = browser.get("/camunda/app/tasklist/default/")
                .response()
                .headers()
                .firstValue("X-XSRF-TOKEN")
                .orElseThrow();
        return browser.header("X-XSRF-TOKEN", fresh);
    }

    public Browser header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Browser without(String name) {
        headers.remove(name);
        return this;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, "application/json", json);
    }

    public Answer put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, "application/json", json);
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, null, BodyPublishers.noBody());
    }

    public Answer send(String method, String path, String type, String body) throws IOException, InterruptedException {
        return send(method, path, type, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    public Answer send(String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }

    /** The bytes at the address, whatever they are. */
    public HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return request;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
