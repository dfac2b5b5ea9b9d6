package id.sophumas.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.ErrorReader;
import id.sophumas.channel.http.Quote;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.util.Locale;
import java.util.Optional;

/** What Mastodon's errors mean: the status tells most, {@code error} says it in words, in the language of whoever asks. */
final class MastodonErrors implements ErrorReader {

    /** Files of the post are gone, or hang on another post: which of the two it is, only the circumstances tell. */
    static boolean isAboutFiles(Reply reply) {
        String said = words(reply).toLowerCase(Locale.ROOT);
        return reply.status() == 422 && said.contains("media") && said.contains("not found");
    }

    @Override
    public Optional<Trouble> read(Reply reply) {
        if (reply.isSuccess() || words(reply).isEmpty()) {
            return Optional.empty();
        }
        return switch (reply.status()) {
            case 401, 403 ->
                trouble(
                        Kind.UNAUTHORISED,
                        "Mastodon menolak token atau haknya; perbarui pengaturan access-token",
                        reply);
            case 404, 410 -> trouble(Kind.STALE, "Mastodon tidak menemukannya lagi", reply);
            case 422 -> Optional.of(refused(reply));
            case 429 -> trouble(Kind.THROTTLED, "Mastodon meminta menunggu", reply);
            default ->
                reply.status() >= 500
                        ? trouble(Kind.IN_DOUBT, "Mastodon mengalami gangguan", reply)
                        : trouble(Kind.REFUSED, "Mastodon menolak kiriman ini", reply);
        };
    }

    private static Trouble refused(Reply reply) {
        if (isAboutFiles(reply)) {
            return trouble(Kind.STALE, "Berkas kiriman tidak ada lagi di Mastodon", reply)
                    .get();
        }
        return words(reply).toLowerCase(Locale.ROOT).contains("not finished processing")
                ? trouble(Kind.NOT_SENT, "Mastodon belum selesai mengolah berkas", reply)
                        .get()
                : trouble(Kind.REFUSED, "Mastodon menolak kiriman ini", reply).get();
    }

    private static Optional<Trouble> trouble(Kind kind, String message, Reply reply) {
        return Optional.of(Trouble.of(
                kind, Quote.after("%s (kode %d)".formatted(message, reply.status()), words(reply))));
    }

    private static String words(Reply reply) {
        JsonNode error = reply.json().path("error");
        return error.isTextual() ? error.asText() : "";
    }
}
