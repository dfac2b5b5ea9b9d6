package id.sophumas.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** What stands public on each stand-in, and a switch to make its calls fail. */
final class TryOutPage {

    private static final String HEAD = """
            <!doctype html><html lang="id"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5">
            <meta name="viewport" content="width=device-width"><title>Platform tiruan</title>
            <style>body{font-family:sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem}
            article{border:1px solid #ccc;padding:.5rem 1rem;margin:.5rem 0;white-space:pre-wrap;overflow-wrap:anywhere}</style></head><body>
            <h1>Platform tiruan</h1><p>Yang tayang di tiap platform tiruan; halaman ini memuat ulang sendiri.</p>
            """;

    private final Map<String, Platform> platforms;

    TryOutPage(Map<String, Platform> platforms) {
        this.platforms = platforms;
    }

    void listen(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                fail(Call.fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                exchange.getResponseHeaders().set("Location", "/");
                exchange.sendResponseHeaders(303, -1);
                return;
            }
            byte[] page = page().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private void fail(Map<String, String> asked) {
        Platform platform = platforms.get(asked.get("platform"));
        if (asked.get("fault").isEmpty()) {
            platform.heal();
        } else {
            platform.fail(asked.get("call"), Fault.valueOf(asked.get("fault")), 1);
        }
    }

    private String page() {
        return platforms.entrySet().stream()
                .map(each -> section(each.getKey(), each.getValue()))
                .collect(Collectors.joining("", HEAD, "</body></html>"));
    }

    private static String section(String name, Platform platform) {
        String posts = platform.posts().stream()
                .map(post -> "<article><strong>%s</strong>\n%s\n%s</article>"
                        .formatted(text(post.id()), text(post.text()), text(String.join("\n", post.media()))))
                .collect(Collectors.joining());
        return "<h2>%s (%d)</h2>%s%s".formatted(text(name), platform.posts().size(), posts, switches(name, platform));
    }

    private static String switches(String name, Platform platform) {
        return ("<form method=\"post\"><input type=\"hidden\" name=\"platform\" value=\"%s\"><label>Panggilan <select name=\"call\">%s"
                        + "</select></label> <label>gagal <select name=\"fault\"><option value=\"\">tidak</option>%s</select></label>"
                        + " <button>Atur</button></form>")
                .formatted(
                        text(name),
                        options(platform.callNames().stream()),
                        options(Arrays.stream(Fault.values()).map(Fault::name)));
    }

    private static String options(java.util.stream.Stream<String> values) {
        return values.map(value -> "<option>%s</option>".formatted(text(value))).collect(Collectors.joining());
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text == null ? "" : text);
    }
}
