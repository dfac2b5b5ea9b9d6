package id.sophumas.channel.http;

import java.time.Duration;
import java.util.Optional;

/** A call to a platform did not bring what it was made for. The message is Indonesian and carries no credential. */
public final class Trouble extends Exception {

    /** What is known of the call. */
    public enum Kind {
        /** It did not reach the platform, or the platform says that it did nothing: refused connection, no such host, a redirect. */
        NOT_SENT,
        /** The platform wants us to wait. */
        THROTTLED,
        /** It may have taken effect or not: 5xx, time-out, a connection cut, an answer that cannot be read. */
        IN_DOUBT,
        /** The credentials are not accepted. */
        UNAUTHORISED,
        /** The platform refuses this content. */
        REFUSED,
        /** What was prepared is gone on the platform. */
        STALE
    }

    private final Kind kind;
    private final transient Duration retryAfter;

    private Trouble(Kind kind, String message, Duration retryAfter) {
        super(message, null, false, false);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public static Trouble of(Kind kind, String message) {
        return of(kind, message, null);
    }

    /** @param retryAfter the wait the platform asked for; null where it asked for none */
    public static Trouble of(Kind kind, String message, Duration retryAfter) {
        return new Trouble(kind, message, retryAfter);
    }

    /** @param retryAfter the wait the platform asked for; null where it asked for none */
    public static Trouble throttled(String message, Duration retryAfter) {
        return of(Kind.THROTTLED, message, retryAfter);
    }

    public Kind kind() {
        return kind;
    }

    /** The wait the platform asked for; empty where it asked for none. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
