package id.sophumas.channel.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.ErrorReader;
import id.sophumas.channel.http.Quote;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/** YouTube's errors: {@code {"error":{"code","message","errors":[{"reason"}]}}}. */
class YouTubeErrors implements ErrorReader {

    /** YouTube's quotas begin anew at midnight of its own time zone. */
    private static final ZoneId QUOTA_ZONE = ZoneId.of("America/Los_Angeles");

    private static final Set<String> USED_UP = Set.of("quotaExceeded", "dailyLimitExceeded", "uploadLimitExceeded");
    private static final Set<String> TOO_FAST =
            Set.of("rateLimitExceeded", "userRateLimitExceeded", "servingLimitExceeded");
    private static final Set<String> CONTENT = Set.of(
            "badContent",
            "defaultLanguageNotSet",
            "forbiddenEmbedSetting",
            "forbiddenLicenseSetting",
            "forbiddenPrivacySetting",
            "invalidCategoryId",
            "invalidDescription",
            "invalidFilename",
            "invalidMetadata",
            "invalidTags",
            "invalidTitle",
            "invalidVideoMetadata",
            "mediaBodyRequired",
            "mediaTypeNotAllowed",
            "videoTooLong",
            "videoTooShort");

    private final Clock clock;

    /** @param clock the real time, which YouTube's quotas go by */
    YouTubeErrors(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Trouble> read(Reply reply) {
        if (reply.isSuccess()) {
            return Optional.empty();
        }
        JsonNode error = reply.json().path("error");
        String reason = error.path("errors").path(0).path("reason").asText("");
        String words = error.path("message").asText("");
        return Optional.ofNullable(trouble(reply.status(), reason, words.isBlank() ? reason : words));
    }

    private Trouble trouble(int status, String reason, String words) {
        if (USED_UP.contains(reason)) {
            return Trouble.throttled(
                    Quote.after("Kuota YouTube hari ini habis; dicoba lagi besok", words), untilTomorrow());
        }
        if (TOO_FAST.contains(reason)) {
            return Trouble.throttled(Quote.after("YouTube meminta menunggu", words), null);
        }
        if (CONTENT.contains(reason)) {
            return Trouble.of(Kind.REFUSED, Quote.after("YouTube menolak isi kiriman", words));
        }
        if (status == 404 || status == 410) {
            return Trouble.of(Kind.STALE, Quote.after("Yang dicari tidak ada lagi di YouTube", words));
        }
        if (status == 401 || status == 403 && !reason.isEmpty()) {
            return Trouble.of(Kind.UNAUTHORISED, Quote.after("YouTube menolak kredensial atau kewenangan akun", words));
        }
        return null;
    }

    private Duration untilTomorrow() {
        ZonedDateTime now = clock.instant().atZone(QUOTA_ZONE);
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(QUOTA_ZONE));
    }
}
