package id.sophumas.channel.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import id.sophumas.standin.YouTubeStandIn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class YouTubeErrorsTest {

    private final YouTubeErrors errors =
            new YouTubeErrors(Clock.fixed(Instant.parse("2026-07-01T20:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "400, uploadLimitExceeded, THROTTLED",
        "403, quotaExceeded, THROTTLED",
        "403, dailyLimitExceeded, THROTTLED",
        "403, rateLimitExceeded, THROTTLED",
        "400, invalidTitle, REFUSED",
        "400, invalidDescription, REFUSED",
        "400, invalidTags, REFUSED",
        "400, invalidCategoryId, REFUSED",
        "403, forbiddenPrivacySetting, REFUSED",
        "401, authError, UNAUTHORISED",
        "401, youtubeSignupRequired, UNAUTHORISED",
        "403, forbidden, UNAUTHORISED",
        "403, insufficientPermissions, UNAUTHORISED",
        "404, videoNotFound, STALE",
        "410, gone, STALE"
    })
    void shouldTellWhatEachErrorMeans(int status, String reason, Kind kind) {
        assertThat(read(status, reason).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"403, quotaExceeded", "400, uploadLimitExceeded"})
    void shouldWaitUntilTomorrowByYouTubesClockWhereTheDaysQuotaIsUsedUp(int status, String reason) {
        assertThat(read(status, reason).retryAfter()).contains(Duration.ofHours(11));
    }

    @Test
    void shouldLeaveAnAnswerInNobodysFormatToItsStatus() {
        assertThat(errors.read(reply(403, "<html>Blocked by proxy</html>"))).isEmpty();
        assertThat(errors.read(reply(500, "{\"error\":{\"code\":500}}"))).isEmpty();
    }

    @Test
    void shouldQuoteYouTubesOwnWords() {
        assertThat(read(400, "invalidTitle").getMessage())
                .isEqualTo("YouTube menolak isi kiriman: \"The words of YouTube.\".");
    }

    private Trouble read(int status, String reason) {
        byte[] body =
                YouTubeStandIn.error(status, reason, "The words of YouTube.").body();
        return errors.read(new Reply(status, new HttpHeaders(), body)).orElseThrow();
    }

    private static Reply reply(int status, String body) {
        return new Reply(status, new HttpHeaders(), body.getBytes(StandardCharsets.UTF_8));
    }
}
