package id.sophumas.attack;

import static id.sophumas.attack.SlowClients.basic;
import static id.sophumas.attack.SlowClients.request;
import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.attack.OwnEndpoints.Endpoint;
import id.sophumas.jar.Person;
import id.sophumas.jar.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent that is broken is the sender's mistake, and they are told so in words of theirs and not of the program's. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Besieged.class)
class BrokenInputAttackIT {

    private static final Pattern INNER = Pattern.compile(
            "\\b(?:java|javax|jakarta|org|com)\\.[a-z]+\\.|\\bid\\.sophumas"
                    + "|\\bACT_[A-Z]{2}_|\\bSELECT .* FROM\\b|\\n\\s+at |HTTP Status|Apache|Tomcat|Whitelabel|\"timestamp\"|ENGINE-[0-9]|/tmp/|\\.java\\b");

    private final Fortress fortress;

    BrokenInputAttackIT(Fortress fortress) {
        this.fortress = fortress;
    }

    static List<Endpoint> endpoints() {
        return OwnEndpoints.all();
    }

    @Test
    void everyAddressOfOursIsKnown() {
        assertThat(endpoints())
                .hasSizeGreaterThan(60)
                .anyMatch(each -> each.path().equals("/api/materi"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void eachAddressOfOursBearsBrokenInput(Endpoint endpoint) {
        List<String> wrong = new ArrayList<>();
        for (Person person : List.of(fortress.as("admin"), fortress.as("stafHumas"), fortress.visitor())) {
            for (String id : endpoint.path().contains("{") ? BrokenInputs.IDS : List.of("x")) {
                note(wrong, person.send(endpoint.method(), endpoint.filled(id), json(endpoint), body(endpoint, "{}")));
            }
        }
        Person auditor = fortress.as("auditor");
        for (String query : BrokenInputs.QUERIES) {
            note(
                    wrong,
                    auditor.send(endpoint.method(), endpoint.filled("x") + query, json(endpoint), body(endpoint, "")));
        }
        if (endpoint.isWriting()) {
            for (String body : BrokenInputs.BODIES) {
                note(wrong, auditor.send(endpoint.method(), endpoint.filled("x"), json(endpoint), utf8(body)));
            }
            note(wrong, auditor.send(endpoint.method(), endpoint.filled("x"), json(endpoint), new byte[] {
                '"', (byte) 0xFF
            }));
            for (String type : BrokenInputs.CONTENT_TYPES) {
                note(wrong, fortress.as("stafHumas").send(endpoint.method(), endpoint.filled("x"), type, utf8("{}")));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theEngineBearsBrokenInput() {
        List<String> wrong = new ArrayList<>();
        Person admin = fortress.as("admin");
        String key = Fortress.sops().get(0);
        for (Map.Entry<String, String> each : BrokenInputs.ENGINE) {
            String path = each.getValue().formatted(key);
            for (String body : BrokenInputs.BODIES) {
                note(wrong, admin.send(each.getKey(), path, "application/json", utf8(body)));
            }
            for (String type : BrokenInputs.CONTENT_TYPES) {
                note(wrong, admin.send(each.getKey(), path, type, utf8("{}")));
            }
            note(wrong, admin.send("GET", path + "?maxResults=-1&firstResult=99999999999999", null, null));
        }
        for (String list :
                List.of("task", "history/task", "history/activity-instance", "process-instance", "job", "incident")) {
            for (String query : List.of(
                    "maxResults=-1",
                    "firstResult=-1",
                    "maxResults=99999999999",
                    "sortBy=x&sortOrder=y",
                    "sortBy=id",
                    "createdAfter=x",
                    "processVariables=x",
                    "variables=a_b_c_d",
                    "processInstanceId=%F0%9F%98%80%00")) {
                note(wrong, admin.get("/engine-rest/" + list + "?" + query));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/../engine-rest/task",
                "/camunda/..;/engine-rest/task",
                "/camunda/%2e%2e/engine-rest/task",
                "/engine-rest%2ftask",
                "/api%2fkanal",
                "/api/materi/%00",
                "/publikasi/%00",
                "/publikasi;jsessionid=1",
                "/api/kanal;jsessionid=abc",
                "//api//kanal",
                "/engine-rest//task",
                "/api\\kanal",
                "/api/%5ckanal",
                "/publikasi/%ff%fe",
                "/api/materi/%",
                "/api/materi/%zz",
                "/publikasi/%0d%0aX:y",
                "/error",
                "/./api/kanal"
            })
    void oddAddressesAreRefused(String path) {
        for (String accepted : List.of("text/html", "application/json")) {
            String answer = raw(request("GET " + path) + "Accept: " + accepted + "\r\n");

            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContainPattern(INNER);
            // Of a line that is none the headers behind it are not read.
            boolean isPage = accepted.equals("text/html") && path.indexOf('\\') < 0;
            assertThat(answer).contains(isPage ? "<html lang=\"id\"" : "{\"type\":");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "HEAD", "FOO", "PROPFIND", "CONNECT", "PATCH", "get"})
    void oddMethodsAreRefusedOrHarmless(String method) {
        for (String path : List.of(
                "/publikasi",
                "/api/kanal",
                "/engine-rest/task",
                "/camunda/app/tasklist/default/",
                "/masuk",
                "/error")) {
            assertThat(raw(request(method + " " + path))).matches(BrokenInputAttackIT::isBelow500, method + " " + path);
        }
    }

    @Test
    void brokenFramingIsRefused() {
        for (String headers : List.of(
                "Content-Length: 3\r\nContent-Length: 4\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Transfer-Encoding: tiada\r\n",
                "Content-Encoding: gzip\r\nContent-Length: 2\r\n",
                "X-Panjang: " + "a".repeat(60_000) + "\r\n",
                "Host: lain\r\n",
                "Judul tanpa titik dua\r\n")) {
            assertThat(raw(request("POST /engine-rest/task") + headers))
                    .as(headers)
                    .startsWith("HTTP/1.1 4")
                    .doesNotContainPattern(INNER);
        }
        for (String line : List.of("GET /publikasi/" + "a".repeat(70_000), "\u00ff\u00fe /")) {
            assertThat(raw(request(line))).startsWith("HTTP/1.1 4").doesNotContainPattern(INNER);
        }
        assertThat(raw(
                        request("POST /engine-rest/task")
                                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
                        "zz\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContainPattern(INNER);
        assertThat(raw("GET /publikasi HTTP/3.7\r\nHost: localhost\r\n")).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "image/png", "tiada", "a/b/c", "*/*;q=x"})
    void whatCannotBeServedIsSaid(String accepted) {
        for (String path : List.of("/api/kanal", "/engine-rest/task", "/publikasi", "/api/tiada", "/publikasi/feed")) {
            assertThat(raw(request("GET " + path) + "Accept: " + accepted + "\r\n"))
                    .matches(BrokenInputAttackIT::isBelow500, path);
        }
    }

    /** Half a thousand ranges of one file would be the file half a thousand times. */
    @Test
    void manyRangesAreNotServed() {
        StringBuilder ranges = new StringBuilder("bytes=0-");
        for (int i = 0; i < 90; i++) {
            ranges.append(",0-");
        }
        assertThat(raw(request("GET /publikasi/aset/portal.css") + "Range: " + ranges + "\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    private String raw(String head) {
        return raw(head, "");
    }

    private String raw(String head, String body) {
        try (SlowClients clients =
                new SlowClients(fortress.office().application().base())) {
            return clients.answer(head + basic(fortress.as("admin")) + "Connection: close\r\n\r\n" + body);
        }
    }

    private static boolean isBelow500(String answer) {
        return answer.matches("(?s)HTTP/1\\.1 [1-4].*")
                && !INNER.matcher(answer).find();
    }

    private static void note(List<String> wrong, Reply reply) {
        boolean isFault = reply.status() >= 500;
        boolean isTold = reply.status() >= 400 && INNER.matcher(reply.text()).find();
        if (isFault || isTold) {
            String request = reply.request();
            String text = reply.text();
            wrong.add(request.substring(0, Math.min(200, request.length())) + " -> " + reply.status() + " "
                    + text.substring(0, Math.min(300, text.length())));
        }
    }

    private static String json(Endpoint endpoint) {
        return endpoint.isWriting() ? "application/json" : null;
    }

    private static byte[] body(Endpoint endpoint, String text) {
        return endpoint.isWriting() ? utf8(text) : null;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
