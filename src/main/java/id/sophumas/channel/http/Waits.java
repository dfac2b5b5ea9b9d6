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

    /** A platform that asks for more is asked again all the same: nobody in the office would know why nothing goes out. */
    static final Duration LONGEST = Duration.ofDays(7);

    private final Clock clock;

    Waits(Clock clock) {
        this.clock = clock;
    }

    /** {@code Retry-After} in seconds or as a date, {@code x-rate-limit-reset} in Unix seconds, {@code X-RateLimit-Reset} as ISO date. */
    Optional<Duration> untilReset(Reply reply) {
        return asked(reply)
                .or(() -> reply.header("x-rate-limit-reset").flatMap(this::reset))
                .or(() -> reply.header("X-RateLimit-Reset").flatMap(this::reset))
                .map(Waits::bounded);
    }

    /** {@code Retry-After} alone: the other headers come with every answer and ask for nothing while some of the limit is left. */
    Optional<Duration> asked(Reply reply) {
        return reply.header("Retry-After").flatMap(this::retryAfter).map(Waits::bounded);
    }

    static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
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
            long seconds = Long.parseLong(value.strip());
            return Optional.of(
                    Duration.ofSeconds(Math.max(seconds, 0) - clock.instant().getEpochSecond()));
        } catch (NumberFormatException aDate) {
            return until(value, Instant::parse);
        }
    }

    private Optional<Duration> until(String value, java.util.function.Function<String, Instant> parse) {
        try {
            return Optional.of(Duration.between(clock.instant(), parse.apply(value.strip())));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
