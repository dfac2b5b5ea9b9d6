package id.sophumas.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class XErrorsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

    private final XErrors errors = new XErrors(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | One or more parameters to your request was invalid.                        | REFUSED
                    400 | Your media IDs are invalid.                                                | STALE
                    401 | Unauthorized                                                               | UNAUTHORISED
                    403 | You are not allowed to create a Tweet with duplicate content.              | REFUSED
                    403 | Your Tweet text is too long.                                               | REFUSED
                    403 | User is over daily status update limit.                                    | THROTTLED
                    403 | You are not permitted to perform this action.                              | UNAUTHORISED
                    403 | Your client app is not configured with the appropriate oauth1 app permissions for this endpoint. | UNAUTHORISED
                    404 | Could not find tweet with id: [1].                                         | STALE
                    413 | Request entity is too large.                                               | REFUSED
                    429 | Too Many Requests                                                          | THROTTLED
                    """)
    void shouldTellWhoHasToAct(int status, String words, Trouble.Kind expected) {
        Optional<Trouble> trouble = errors.read(reply(status, "{\"title\":\"x\",\"detail\":\"" + words + "\"}"));

        assertThat(trouble).hasValueSatisfying(found -> {
            assertThat(found.kind()).isEqualTo(expected);
            assertThat(found).hasMessageContaining("\"" + words + "\"");
        });
    }

    @Test
    void shouldReadTheWordsInEveryShapeXUses() {
        assertThat(words("{\"errors\":[{\"code\":187,\"message\":\"Status is a duplicate.\"}]}"))
                .contains("Status is a duplicate");
        assertThat(words("{\"error\":\"nope\",\"title\":\"Forbidden\"}")).contains("\"nope\"");
        assertThat(words("{\"title\":\"Forbidden\"}")).contains("\"Forbidden\"");
    }

    @Test
    void shouldLeaveToTheStatusWhatXSaysNothingOf() {
        assertThat(errors.read(reply(403, "<html>Access denied</html>"))).isEmpty();
        assertThat(errors.read(reply(404, ""))).isEmpty();
        assertThat(errors.read(reply(500, "{\"title\":\"Internal\"}"))).isEmpty();
        assertThat(errors.read(reply(503, "over capacity"))).isEmpty();
    }

    @Test
    void shouldNotTakeAPageOrAnErrorForASuccess() {
        assertThat(errors.read(reply(204, ""))).isEmpty();
        assertThat(errors.read(reply(200, "{\"data\":{}}"))).isEmpty();
        assertThat(errors.read(reply(200, "{\"data\":[],\"errors\":[{\"detail\":\"one of many\"}]}")))
                .isEmpty();
        assertThat(kind(200, "<html>")).isEqualTo(Trouble.Kind.IN_DOUBT);
        assertThat(kind(200, "[]")).isEqualTo(Trouble.Kind.IN_DOUBT);
        assertThat(kind(200, "{\"errors\":[{\"detail\":\"Could not find tweet\"}]}"))
                .isEqualTo(Trouble.Kind.STALE);
    }

    @Test
    void shouldWaitForTheNextDayWhereTheDaysLimitIsUsedUp() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("x-rate-limit-reset", String.valueOf(NOW.plusSeconds(900).getEpochSecond()));
        headers.set("x-user-limit-24hour-remaining", "0");
        headers.set(
                "x-user-limit-24hour-reset",
                String.valueOf(NOW.plusSeconds(36_000).getEpochSecond()));

        assertThat(errors.read(new Reply(429, headers, new byte[0]))
                        .orElseThrow()
                        .retryAfter())
                .contains(Duration.ofHours(10));
        headers.set("x-user-limit-24hour-remaining", "3");
        assertThat(errors.read(new Reply(429, headers, new byte[0]))
                        .orElseThrow()
                        .retryAfter())
                .as("left to the common header")
                .isEmpty();
    }

    private Trouble.Kind kind(int status, String body) {
        return errors.read(reply(status, body)).orElseThrow().kind();
    }

    private String words(String body) {
        return errors.read(reply(403, body)).orElseThrow().getMessage();
    }

    private static Reply reply(int status, String body) {
        return new Reply(status, new HttpHeaders(), body.getBytes(StandardCharsets.UTF_8));
    }
}
