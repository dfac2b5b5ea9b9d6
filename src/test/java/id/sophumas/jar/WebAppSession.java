package id.sophumas.jar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Somebody signed in to the Tasklist, whose browser talks to {@code /camunda/api} with a session and no password. */
public final class WebAppSession {

    private static final String TOKEN = "XSRF-TOKEN";
    private static final String SAFE = "X-" + TOKEN;

    private final URI base;
    private final Map<String, String> proxied;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    private WebAppSession(URI base, Map<String, String> proxied) {
        this.base = base;
        this.proxied = proxied;
    }

    public static WebAppSession signIn(URI base, String user) {
        return signIn(base, user, user, Map.of());
    }

    /** @param proxied headers of every request, as a proxy in front would add them */
    public static WebAppSession signIn(URI base, String user, String password, Map<String, String> proxied) {
        WebAppSession session = new WebAppSession(base, proxied);
        session.tryToSignIn(user, password).expect(200);
        return session;
    }

    /** Somebody who has opened the Tasklist and not yet signed in. */
    public static WebAppSession stranger(URI base, Map<String, String> proxied) {
        return new WebAppSession(base, proxied);
    }

    /** What the log-in of the Tasklist answers to this. */
    public Reply tryToSignIn(String user, String password) {
        get("/camunda/app/tasklist/default/").expect(200);
        Reply answer = send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=" + encoded(user) + "&password=" + encoded(password),
                Map.of());
        // The sign-in begins a new session, whose token comes with the next page.
        get("/camunda/app/tasklist/default/").expect(200);
        return answer;
    }

    public Reply get(String path) {
        return send("GET", path, null, "", Map.of());
    }

    public Reply delete(String path) {
        return send("DELETE", path, null, "", Map.of());
    }

    public Reply post(String path, Object json) {
        return post(path, json, Map.of());
    }

    public Reply post(String path, Object json, Map<String, String> headers) {
        return send("POST", path, "application/json", written(json), headers);
    }

    public Reply put(String path, Object json) {
        return send("PUT", path, "application/json", written(json), Map.of());
    }

    /**
     * Any request of this browser, with its cookies and the token that the web applications send.
     *
     * @param headers win over all others
     */
    public Reply send(String method, String path, String contentType, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", "application/json, text/html;q=0.5");
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (cookies.containsKey(TOKEN)) {
            request.header(SAFE, cookies.get(TOKEN));
        }
        proxied.forEach(request::setHeader);
        headers.forEach(request::setHeader);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return Reply.of("Tasklist: " + method + " " + path, answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Also those that a browser would send over TLS only: here the proxy is played by a header. */
    private void keep(String setCookie) {
        HttpCookie cookie = HttpCookie.parse(setCookie).get(0);
        cookies.put(cookie.getName(), cookie.getValue());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String written(Object json) {
        try {
            return new ObjectMapper().writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
