package id.sophumas.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What every refusal must be: a 4xx, a message an Indonesian official understands, and nothing changed by it. */
public final class Refusal {

    private static final Pattern INDONESIAN = Pattern.compile(
            "(?i)\\b(tidak|harus|wajib|belum|sudah|telah|bukan|hanya|boleh|perlu|isikan|pilih|melebihi|terlalu|paling banyak|di luar|muat ulang|ditolak|kosong)\\b");
    private static final Pattern ENGLISH_OR_INSIDES = Pattern.compile(
            "(?i)\\b(the|is not|cannot|must|invalid|failed|unknown|required|does not|not found|forbidden|bad request)\\b"
                    + "|exception|ENGINE-\\d|java\\.|org\\.|\\bnull\\b");

    private Refusal() {}

    /** Sends the request and holds that it is refused and that the census of the office is what it was. */
    public static String refused(Office office, Supplier<Reply> request) {
        Map<String, Integer> before = office.census();
        Reply reply = request.get();
        String message = message(reply);
        assertThat(office.census()).as("after " + reply.request()).isEqualTo(before);
        return message;
    }

    /** What the engine says in its own words, where it knows best what it could not read; it stands behind ours. */
    private static final Pattern ENGINES_WORDS = Pattern.compile("(?s) \\(.*\\)$");

    /**
     * The message of a refusal, which is Indonesian and says nothing of the program's inside. Behind a bad request the
     * engine's own words may follow in brackets; whoever is not allowed something or comes too late is spared them.
     */
    public static String message(Reply reply) {
        assertThat(reply.status()).as(reply.request() + " -> " + reply.text()).isBetween(400, 499);
        JsonNode body = reply.json();
        String message = body.path("detail").asText(body.path("message").asText());
        boolean technical = reply.status() == 400 || reply.status() == 404;
        assertThat(technical ? ENGINES_WORDS.matcher(message).replaceFirst("") : message)
                .as(reply.request() + " -> " + reply.status() + " " + reply.text())
                .containsPattern(INDONESIAN)
                .doesNotContainPattern(ENGLISH_OR_INSIDES);
        if (body.has("detail")) {
            assertThat(reply.contentType()).startsWith("application/problem+json");
            assertThat(body.get("status").asInt()).isEqualTo(reply.status());
        }
        return message;
    }
}
