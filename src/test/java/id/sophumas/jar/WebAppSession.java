package id.sophumas.jar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody signed in to the Tasklist, whose browser talks to {@code /camunda/api} with a session and no password. */
final class WebAppSession {

    private static final String SAFE = "X-XSRF-TOKEN";

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private WebAppSession(URI base) {
        this.base = base;
    }

    static WebAppSession signIn(URI base, String user) {
        WebAppSession session = new WebAppSession(base);
        session.send("GET", "/camunda/app/tasklist/default/", null, "").expect(200);
        session.send(
                        "POST",
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        "application/x-www-form-urlencoded",
                        "username=" + user + "&password=" + user)
                .expect(200);
        // The sign-in begins a new session, whose token comes with the next page.
        session.send("GET", "/camunda/app/tasklist/default/", null, "").expect(200);
        return session;
    }

    Reply post(String path, Object json) {
        try {
            return send("POST", path, "application/json", new ObjectMapper().writeValueAsString(json));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Reply send(String method, String path, String contentType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", "application/json, text/html;q=0.5");
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(token -> request.header(SAFE, token.getValue()));
        try {
            return Reply.of("Tasklist: " + method + " " + path, http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
