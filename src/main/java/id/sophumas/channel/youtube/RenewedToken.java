package id.sophumas.channel.youtube;

import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * An access token of an hour or so, got with the refresh token of the configuration and kept in memory only. It is renewed before it ends, and
 * when YouTube refuses it although it worked before; a new one that is refused is a matter for a person.
 */
class RenewedToken implements YouTubeToken {

    /** Longer than one call may last, so that a token does not end on the way. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private static final long USUAL_SECONDS = 3600;

    private final PlatformClient tokens;
    private final String clientId;
    private final String clientSecret;
    private final String refreshToken;
    private final Clock clock;
    private String value = "";
    private Instant ends = Instant.MIN;
    private boolean proven;

    /**
     * @param tokens where tokens are given out, with no path of its own
     * @param clock the real time, which tokens end by
     */
    RenewedToken(PlatformClient tokens, String clientId, String clientSecret, String refreshToken, Clock clock) {
        this.tokens = tokens;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.refreshToken = refreshToken;
        this.clock = clock;
    }

    /** The token as it is now; empty where there is none yet. Never asks for one: it is also called where texts are cleaned of it. */
    @Override
    public synchronized String value() {
        return value;
    }

    @Override
    public <T> T during(Attempt.Calls<T> calls) throws Trouble {
        renewWhereDue();
        try {
            T result = calls.make();
            proven();
            return result;
        } catch (Trouble trouble) {
            throw trouble.kind() == Kind.UNAUTHORISED && dropped()
                    ? Trouble.throttled(
                            "YouTube tidak menerima lagi token akses; token diperbarui dan dicoba lagi.", Duration.ZERO)
                    : trouble;
        }
    }

    private synchronized void proven() {
        proven = true;
    }

    /** Whether a token that used to work was dropped, so that the next call gets a new one. */
    private synchronized boolean dropped() {
        boolean worked = proven;
        ends = Instant.MIN;
        proven = false;
        return worked;
    }

    private synchronized void renewWhereDue() throws Trouble {
        if (clock.instant().isBefore(ends)) {
            return;
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "refresh_token");
        form.add("client_id", clientId);
        form.add("client_secret", clientSecret);
        form.add("refresh_token", refreshToken);
        Reply reply = tokens.call(
                null,
                http -> http.post()
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form));
        value = reply.require("/access_token");
        long seconds = reply.json().path("expires_in").asLong(USUAL_SECONDS);
        ends = clock.instant().plusSeconds(seconds).minus(MARGIN);
        proven = false;
    }
}
