package id.sophumas.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is known after a publishing call. Reasons are Indonesian and never carry a credential. */
public sealed interface Outcome {

    /**
     * The post is public.
     *
     * @param remoteId the platform's id of it
     * @param url where the public reads it; null where the platform gives no address, or tells it only when asked ({@link Channel#readBack})
     * @param platformTime when it went public by the platform's clock; null where it does not tell
     */
    record Published(String remoteId, String url, Instant platformTime) implements Outcome {}

    /** The platform refuses this content; trying again as it is cannot help. Nothing is public. */
    record Rejected(String reason) implements Outcome {}

    /** It may be public or not (time-out or error on the publishing call): only looking can tell. */
    record Unknown(String reason) implements Outcome {}

    /**
     * Nothing was sent (not reachable, throttled); trying again may help.
     *
     * @param retryAfter the wait the platform asked for; empty where it asked for none
     */
    record NotSent(String reason, Optional<Duration> retryAfter) implements Outcome {}

    /** Nothing is public, and what was prepared is gone (an expired container, a lost upload): prepare anew, then publish. */
    record Stale(String reason) implements Outcome {}

    /** The account's credentials are not accepted; a person must renew them. Nothing is public. */
    record Unauthorised(String reason) implements Outcome {}
}
