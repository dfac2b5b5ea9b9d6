package id.sophumas.channel.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import id.sophumas.standin.WordPressStandIn;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class WordPressErrorsTest {

    private final WordPressErrors errors = new WordPressErrors();

    @ParameterizedTest
    @CsvSource({
        "401, rest_not_logged_in, UNAUTHORISED",
        "401, rest_cannot_create, UNAUTHORISED",
        "403, rest_cannot_create, UNAUTHORISED",
        "403, rest_cannot_publish, UNAUTHORISED",
        "404, rest_post_invalid_id, STALE",
        "410, rest_already_trashed, STALE",
        "400, rest_upload_file_too_big, REFUSED",
        "400, empty_content, REFUSED",
        "400, rest_invalid_param, NOT_SENT",
        "412, rest_upload_hash_mismatch, NOT_SENT",
        "404, rest_no_route, NOT_SENT",
        "400, rest_upload_limited_space, NOT_SENT",
        "500, rest_upload_sideload_error, IN_DOUBT",
        "500, wp_die, IN_DOUBT"
    })
    void shouldTellWhatEachErrorMeans(int status, String code, Kind kind) {
        Trouble trouble = errors.read(reply(
                        status,
                        new String(
                                WordPressStandIn.error(status, code, "Words of the site.")
                                        .body(),
                                StandardCharsets.UTF_8)))
                .orElseThrow();

        assertThat(trouble.kind()).isEqualTo(kind);
        assertThat(trouble.getMessage()).contains("\"Words of the site.\"");
    }

    @Test
    void shouldTellAWrongPasswordFromAWrongParameter() {
        String body = """
                {"code":"rest_invalid_param","message":"Invalid parameter(s): status","data":{"status":400,
                "details":{"status":{"code":"rest_forbidden_status","data":{"status":401}}}}}""";

        assertThat(errors.read(reply(400, body)).orElseThrow().kind()).isEqualTo(Kind.UNAUTHORISED);
    }

    @Test
    void shouldTakeTheServersWordThatAFileIsTooLarge() {
        assertThat(errors.read(reply(413, "<html>413 Request Entity Too Large</html>"))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.REFUSED);
    }

    @Test
    void shouldLeaveAnAnswerInNobodysFormatToItsStatus() {
        assertThat(errors.read(reply(403, "<html>Blocked by firewall</html>"))).isEmpty();
        assertThat(errors.read(reply(503, "Briefly unavailable for scheduled maintenance.")))
                .isEmpty();
    }

    private static Reply reply(int status, String body) {
        return new Reply(status, new HttpHeaders(), body.getBytes(StandardCharsets.UTF_8));
    }
}
