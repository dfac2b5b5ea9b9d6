package id.sophumas.channel.token;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.time.Clock;
import java.time.Instant;

/** Reads what platforms answer with a new credential: {@code access_token}, {@code expires_in} and, where it changes, {@code refresh_token}. */
final class Grant {

    private final Clock clock;

    Grant(Clock clock) {
        this.clock = clock;
    }

    /**
     * The credential an answer carries.
     *
     * @param refresh the refresh token that stays in force where the answer brings none
     * @throws Trouble (IN_DOUBT) where it carries none that could travel in a header
     */
    Credential read(Reply reply, String refresh) throws Trouble {
        String access = fit(reply.require("/access_token"));
        JsonNode rotated = reply.json().path("refresh_token");
        return new Credential(access, rotated.isTextual() ? fit(rotated.asText()) : refresh, end(reply));
    }

    private Instant end(Reply reply) {
        long seconds = reply.json().path("expires_in").asLong(0);
        return seconds > 0 ? clock.instant().plusSeconds(seconds) : null;
    }

    private static String fit(String token) throws Trouble {
        if (token.isBlank() || !token.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw Trouble.of(Kind.IN_DOUBT, "Jawaban platform tidak memuat token yang sah.");
        }
        return token;
    }
}
