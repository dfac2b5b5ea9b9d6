package id.sophumas.channel.token;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.ErrorReader;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Why a platform gives out no new credential: OAuth's {@code {"error":"invalid_grant"}} (RFC 6749) or Meta's {@code {"error":{"code":190}}}.
 * Only codes are told, never the platform's words, which may quote what they were sent.
 */
final class RenewalErrors implements ErrorReader {

    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");
    private static final Set<String> PASSING = Set.of("temporarily_unavailable", "server_error");
    private static final Set<Integer> META_THROTTLED = Set.of(4, 17, 32, 613);
    private static final Set<Integer> META_TRANSIENT = Set.of(1, 2);
    private static final int META_BUSINESS_LIMITS = 80_000;

    @Override
    public Optional<Trouble> read(Reply reply) {
        if (reply.isSuccess() || reply.status() == 429 || reply.status() >= 500) {
            return Optional.empty();
        }
        JsonNode error = reply.json().path("error");
        if (error.path("code").canConvertToInt()) {
            return Optional.of(meta(error));
        }
        return error.isTextual() ? Optional.of(oauth(error.asText())) : Optional.empty();
    }

    private static Trouble oauth(String code) {
        if (PASSING.contains(code)) {
            return Trouble.of(Kind.NOT_SENT, "Platform sedang terganggu (%s).".formatted(code));
        }
        return refused(CODE.matcher(code).matches() ? code : "tanpa kode");
    }

    private static Trouble meta(JsonNode error) {
        int code = error.path("code").asInt();
        int subcode = error.path("error_subcode").asInt(0);
        String told = subcode == 0 ? "kode %d".formatted(code) : "kode %d/%d".formatted(code, subcode);
        if (META_THROTTLED.contains(code) || code >= META_BUSINESS_LIMITS && code < META_BUSINESS_LIMITS + 1000) {
            return Trouble.throttled("Platform meminta menunggu (%s).".formatted(told), null);
        }
        if (META_TRANSIENT.contains(code) || error.path("is_transient").asBoolean(false)) {
            return Trouble.of(Kind.IN_DOUBT, "Platform sedang terganggu (%s).".formatted(told));
        }
        return refused(told);
    }

    private static Trouble refused(String code) {
        return Trouble.of(
                Kind.UNAUTHORISED,
                "Platform menolak memperbarui token (%s). Beri izin lagi pada platform, lalu isi kredensial yang baru pada konfigurasi."
                        .formatted(code));
    }
}
