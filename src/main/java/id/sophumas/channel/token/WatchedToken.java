package id.sophumas.channel.token;

import id.sophumas.channel.http.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A configured credential that cannot be renewed here; once a day the platform is asked when it ends. */
final class WatchedToken implements KeptToken {

    /** Asks a platform when a credential ends. */
    @FunctionalInterface
    interface Expiry {

        /** When it ends; null where the platform does not tell. */
        Instant of(String token) throws Trouble;
    }

    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration AFTER_TROUBLE = Duration.ofHours(1);

    private final String token;
    private final Expiry expiry;
    private final Clock clock;
    private volatile Instant expires;
    private volatile Instant next = Instant.MIN;

    WatchedToken(String token, Expiry expiry, Clock clock) {
        this.token = token;
        this.expiry = expiry;
        this.clock = clock;
    }

    @Override
    public String value() {
        return token;
    }

    @Override
    public TokenState state() {
        return TokenState.fixed(expires);
    }

    @Override
    public void tend() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        try {
            expires = expiry.of(token);
            next = now.plus(DAILY);
        } catch (Trouble untold) {
            next = now.plus(AFTER_TROUBLE);
        }
    }
}
