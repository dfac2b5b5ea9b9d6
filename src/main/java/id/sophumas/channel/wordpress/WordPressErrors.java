package id.sophumas.channel.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.ErrorReader;
import id.sophumas.channel.http.Quote;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** WordPress's errors: {@code {"code","message","data":{"status"}}}; others on the way answer in their own format. */
class WordPressErrors implements ErrorReader {

    private static final Set<String> GONE = Set.of("rest_post_invalid_id", "rest_already_trashed");
    private static final Set<String> CONTENT =
            Set.of("empty_content", "rest_upload_file_too_big", "rest_upload_no_data");

    @Override
    public Optional<Trouble> read(Reply reply) {
        if (reply.isSuccess()) {
            return Optional.empty();
        }
        JsonNode json = reply.json();
        String code = json.path("code").asText("");
        String words = json.path("message").asText(code);
        return Optional.ofNullable(trouble(reply.status(), code, words, json));
    }

    private static Trouble trouble(int status, String code, String words, JsonNode json) {
        if (status == 413) {
            return Trouble.of(Kind.REFUSED, "Situs menolak berkas karena terlalu besar (kode 413).");
        }
        if (code.isEmpty() || status == 429) {
            return null;
        }
        if (status == 401 || status == 403 || isForbidden(json)) {
            return Trouble.of(
                    Kind.UNAUTHORISED, Quote.after("Situs menolak kata sandi aplikasi atau kewenangan akun", words));
        }
        if (GONE.contains(code)) {
            return Trouble.of(Kind.STALE, Quote.after("Yang dicari tidak ada lagi di situs", words));
        }
        if (CONTENT.contains(code)) {
            return Trouble.of(Kind.REFUSED, Quote.after("Situs menolak isi kiriman", words));
        }
        return Trouble.of(
                status >= 500 ? Kind.IN_DOUBT : Kind.NOT_SENT,
                Quote.after("Situs tidak dapat memprosesnya (%s)".formatted(code), words));
    }

    /** A wrong password lets in as nobody, and nobody may not ask for drafts: that is told as a parameter that is not allowed. */
    private static boolean isForbidden(JsonNode json) {
        return StreamSupport.stream(json.at("/data/details").spliterator(), false)
                .anyMatch(detail -> detail.path("code").asText().startsWith("rest_forbidden"));
    }
}
