package id.sophumas.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.ErrorReader;
import id.sophumas.channel.http.Quote;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What X means by its errors: status and headers are trusted, its words only where the status leaves open who has to act. */
final class XErrors implements ErrorReader {

    private static final Pattern DUPLICATE = Pattern.compile("duplicate content|status is a duplicate");
    private static final Pattern MEDIA_GONE = Pattern.compile("media ids? .*(invalid|not found|expired)");
    private static final Pattern CONTENT =
            Pattern.compile("too long|shorter|too many|not valid|invalid|malware|spam|harmful|unsafe|media");
    private static final Pattern LIMIT = Pattern.compile("limit|capped");
    private static final List<String> DAYS = List.of("x-user-limit-24hour", "x-app-limit-24hour");

    private final Clock clock;

    /** @param clock the real one */
    XErrors(Clock clock) {
        this.clock = clock;
    }

    /** Whether X refuses the post because the account has just posted the same. */
    static boolean isDuplicate(Reply reply) {
        return reply.status() == 403
                && DUPLICATE.matcher(lower(words(reply.json()))).find();
    }

    @Override
    public Optional<Trouble> read(Reply reply) {
        JsonNode json = reply.json();
        if (reply.isSuccess()) {
            return inSuccess(reply, json);
        }
        if (reply.status() == 429) {
            return Optional.of(Trouble.throttled(Quote.after("X meminta menunggu", words(json)), untilNextDay(reply)));
        }
        return words(json) == null ? Optional.empty() : meaning(reply.status(), words(json));
    }

    /** X answers 200 for what is not there, and a page where a proxy answers in its place. */
    private static Optional<Trouble> inSuccess(Reply reply, JsonNode json) {
        if (reply.text().isBlank()) {
            return Optional.empty();
        }
        if (!json.isObject()) {
            return Optional.of(Trouble.of(
                    Trouble.Kind.IN_DOUBT, "Jawaban X tidak dapat dibaca (kode %d).".formatted(reply.status())));
        }
        boolean nothingButErrors = json.has("errors") && !json.has("data") && !json.has("meta");
        return nothingButErrors
                ? Optional.of(Trouble.of(Trouble.Kind.STALE, Quote.after("X tidak menemukannya", words(json))))
                : Optional.empty();
    }

    private static Optional<Trouble> meaning(int status, String words) {
        return switch (status) {
            case 400, 413, 422 -> Optional.of(inContent(words));
            case 401 ->
                Optional.of(Trouble.of(
                        Trouble.Kind.UNAUTHORISED, Quote.after("X menolak kredensial akun; perbarui tokennya", words)));
            case 403 -> Optional.of(forbidden(words));
            case 404 -> Optional.of(Trouble.of(Trouble.Kind.STALE, Quote.after("X tidak menemukannya", words)));
            default -> Optional.empty();
        };
    }

    private static Trouble inContent(String words) {
        return MEDIA_GONE.matcher(lower(words)).find()
                ? Trouble.of(Trouble.Kind.STALE, Quote.after("Media yang diunggah ke X sudah tidak ada", words))
                : refused(words);
    }

    private static Trouble refused(String words) {
        return Trouble.of(Trouble.Kind.REFUSED, Quote.after("X menolak kiriman ini", words));
    }

    /** Of a post, of an account or of an application: what cannot be told from the words is for the operator, not for the author. */
    private static Trouble forbidden(String words) {
        String lower = lower(words);
        if (DUPLICATE.matcher(lower).find()) {
            return Trouble.of(
                    Trouble.Kind.REFUSED,
                    Quote.after("Akun X ini sudah menayangkan kiriman yang sama; ubah teksnya", words));
        }
        if (LIMIT.matcher(lower).find() && !lower.contains("character")) {
            return Trouble.throttled(Quote.after("Batas kiriman akun X tercapai", words), null);
        }
        return CONTENT.matcher(lower).find()
                ? refused(words)
                : Trouble.of(
                        Trouble.Kind.UNAUTHORISED,
                        Quote.after("X tidak mengizinkan akun atau aplikasi ini melakukannya", words));
    }

    /** The common header tells the quarter of an hour even where it is the day's limit that is used up (mem). */
    private Duration untilNextDay(Reply reply) {
        for (String day : DAYS) {
            Optional<Instant> reset = reply.header(day + "-reset")
                    .filter(digits -> digits.matches("\\d{1,11}"))
                    .map(digits -> Instant.ofEpochSecond(Long.parseLong(digits)));
            if (reset.isPresent() && reply.header(day + "-remaining").orElse("").equals("0")) {
                return Duration.between(clock.instant(), reset.get());
            }
        }
        return null;
    }

    /** X's own words, in any of the shapes it uses; null where there are none. */
    private static String words(JsonNode json) {
        for (String pointer :
                List.of("/detail", "/errors/0/detail", "/errors/0/message", "/error_description", "/error", "/title")) {
            JsonNode found = json.at(pointer);
            if (found.isTextual() && !found.asText().isBlank()) {
                return found.asText();
            }
        }
        return null;
    }

    private static String lower(String words) {
        return words == null ? "" : words.toLowerCase(Locale.ROOT);
    }
}
