package id.sophumas.channel.meta;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class MetaErrorsTest {

    private final MetaErrors errors = new MetaErrors("Facebook", error -> Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "400, 190, UNAUTHORISED",
        "400, 10, UNAUTHORISED",
        "403, 200, UNAUTHORISED",
        "403, 299, UNAUTHORISED",
        "400, 803, UNAUTHORISED",
        "400, 368, UNAUTHORISED",
        "401, 0, UNAUTHORISED",
        "400, 4, THROTTLED",
        "400, 17, THROTTLED",
        "400, 32, THROTTLED",
        "400, 613, THROTTLED",
        "400, 80001, THROTTLED",
        "400, 80099, THROTTLED",
        "429, 99999, THROTTLED",
        "500, 1, IN_DOUBT",
        "400, 2, IN_DOUBT",
        "503, 77777, IN_DOUBT",
        "400, 2635, NOT_SENT",
        "400, 100, REFUSED",
        "400, 1500, REFUSED",
        "400, 80100, REFUSED",
        "400, 300, REFUSED"
    })
    void shouldTellWhatACodeMeans(int status, int code, Kind kind) {
        assertThat(read(status, "{\"error\":{\"code\":%d,\"message\":\"x\"}}".formatted(code)))
                .get()
                .extracting(Trouble::kind)
                .isEqualTo(kind);
    }

    @Test
    void shouldTakeAnObjectThatTheTokenDoesNotShowForAMatterOfRights() {
        Trouble trouble = read(400, "{\"error\":{\"code\":100,\"error_subcode\":33,\"message\":\"not there\"}}")
                .orElseThrow();

        assertThat(trouble.kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(trouble).hasMessageContaining("(kode 100/33): \"not there\".");
    }

    @Test
    void shouldBeInDoubtWhereMetaCallsAnErrorTransient() {
        assertThat(read(400, "{\"error\":{\"code\":100,\"message\":\"x\",\"is_transient\":true}}"))
                .get()
                .extracting(Trouble::kind)
                .isEqualTo(Kind.IN_DOUBT);
    }

    @Test
    void shouldTellThePlatformsWordsForPeopleShortAndOnOneLine() {
        String words = "Baris satu\\n\\tbaris dua " + "x".repeat(400);
        Trouble trouble = read(
                        400,
                        "{\"error\":{\"code\":100,\"message\":\"(#100)\",\"error_user_msg\":\"%s\"}}".formatted(words))
                .orElseThrow();

        assertThat(trouble.getMessage())
                .contains("\"Baris satu baris dua xxx")
                .endsWith("xxx…\".")
                .doesNotContain("(#100)")
                .hasSizeLessThan(380);
    }

    @Test
    void shouldTellTheDetailsThatWhatsAppGives() {
        assertThat(read(400, "{\"error\":{\"code\":132012,\"message\":\"m\",\"error_data\":{\"details\":\"rinci\"}}}"))
                .get()
                .extracting(Trouble::getMessage)
                .asString()
                .contains("\"rinci\"");
    }

    @Test
    void shouldAskForTheWaitThatTheUsageHeadersTell() {
        HttpHeaders headers = new HttpHeaders();
        headers.add(
                "x-business-use-case-usage",
                "{\"1\":[{\"type\":\"pages\",\"call_count\":100,\"estimated_time_to_regain_access\":7},"
                        + "{\"type\":\"instagram\",\"estimated_time_to_regain_access\":19}]}");

        Optional<Trouble> coded = errors.read(reply(400, "{\"error\":{\"code\":80002,\"message\":\"m\"}}", headers));
        Optional<Trouble> bare = errors.read(reply(429, "too many", headers));

        assertThat(coded.orElseThrow().retryAfter()).contains(Duration.ofMinutes(19));
        assertThat(bare.orElseThrow().kind()).isEqualTo(Kind.THROTTLED);
        assertThat(bare.orElseThrow().retryAfter()).contains(Duration.ofMinutes(19));
    }

    @Test
    void shouldLetAPlatformsOwnMeaningGoFirst() {
        Trouble own = Trouble.of(Kind.STALE, "Sudah tidak ada.");
        MetaErrors particular =
                new MetaErrors("Facebook", error -> error.code() == 4 ? Optional.of(own) : Optional.empty());

        assertThat(particular.read(reply(400, "{\"error\":{\"code\":4,\"message\":\"m\"}}", new HttpHeaders())))
                .contains(own);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"id\":\"1\"}",
                "500 | {\"error\":\"internal\"}",
                "400 | <html></html>",
                "502 | ''",
                "400 | {\"error\":{\"message\":\"no code\"}}"
            })
    void shouldLeaveToTheStatusWhatIsNotInMetasWords(int status, String body) {
        assertThat(read(status, body)).isEmpty();
    }

    private Optional<Trouble> read(int status, String body) {
        return errors.read(reply(status, body, new HttpHeaders()));
    }

    private static Reply reply(int status, String body, HttpHeaders headers) {
        return new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
