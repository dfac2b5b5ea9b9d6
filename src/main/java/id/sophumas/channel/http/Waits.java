package id.sophumas.channel.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The wait a platform asks for in its headers, read by the real clock: platforms do not know of a moved one. */
final class Waits {

    private final Clock clock;

    Waits(Clock clock) {
        this.clock = clock;
    }

    /** {@code Retry-After} in seconds or as a date, {@code x-rate-limit-reset} in Unix seconds, {@code X-RateLimit-Reset} as ISO date. */
    Optional<Duration> of(Reply reply) {
        return reply.header("Retry-After")
                .flatMap(this::retryAfter)
                .or(() -> reply.header("x-rate-limit-reset").flatMap(this::reset))
                .or(() -> reply.header("X-RateLimit-Reset").flatMap(this::reset))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private Optional<Duration> retryAfter(String value) {
        try {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())));
        } catch (NumberFormatException aDate) {
            return until(
                    value,
                    text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        }
    }

    private Optional<Duration> reset(String value) {
        try {
            return Optional.of(between(Instant.ofEpochSecond(Long.parseLong(value.strip()))));
        } catch (NumberFormatException aDate) {
            return until(value, Instant::parse);
        }
    }

    private Optional<Duration> until(String value, java.util.function.Function<String, Instant> parse) {
        try {
            return Optional.of(between(parse.apply(value.strip())));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private Duration between(Instant end) {
        return Duration.between(clock.instant(), end);
    }
}
