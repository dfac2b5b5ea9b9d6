package id.sophumas.publication;

import java.time.Duration;
import java.util.Optional;

/**
 * A post did not go out, or nobody knows whether it did. The ledger already says so when this is thrown; the message is Indonesian and
 * carries no credential.
 */
public class PostingFailed extends RuntimeException {

    /** What may be done about it. */
    public enum Kind {
        /** Refused by our own rules or by the platform: the content must be changed and approved again. */
        REJECTED,
        /** Given up by a person. */
        CANCELLED,
        /** Nothing was sent: trying again may help. */
        NOT_SENT,
        /** Some readers have it and the rest are still to be served, at once: no failure, but no end either. */
        PARTLY,
        /** Another thread or node is posting it right now: asking again later gives its result. */
        IN_PROGRESS,
        /** Nobody knows yet: trying again looks for the post and does not send it unless it is certainly not there. */
        UNKNOWN,
        /** Nobody knows, and looking by ourselves will not tell: a person must look and say so. */
        UNTOLD,
        /** The account's credentials are not accepted: a person must renew them, then it can be tried again. */
        UNAUTHORISED
    }

    private final Kind kind;
    private final transient Duration retryAfter;

    private PostingFailed(Kind kind, String message, Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    static PostingFailed of(Kind kind, String message) {
        return new PostingFailed(kind, message, null);
    }

    static PostingFailed notSent(String message, Optional<Duration> retryAfter) {
        return new PostingFailed(Kind.NOT_SENT, message, retryAfter.orElse(null));
    }

    /** What may be done about it. */
    public Kind kind() {
        return kind;
    }

    /** Whether trying again by itself is useless until a person has done something. */
    public boolean waitsForPerson() {
        return kind == Kind.UNTOLD || kind == Kind.UNAUTHORISED;
    }

    /** The wait a platform asked for; empty where it asked for none. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
