package id.sophumas.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is known after a publishing call. Reasons are Indonesian and never carry a credential. */
public sealed interface Outcome {

    /**
     * The post is public.
     *
     * @param remoteId the platform's id of it
     * @param url where the public reads it; null where the platform gives no address, or tells it only when asked ({@link Channel#readBack})
     * @param platformTime when it went public by the platform's clock; null where it does not tell
     * @param note what people should know of it all the same (readers it did not reach); null where there is nothing
     */
    record Published(String remoteId, String url, Instant platformTime, String note) implements Outcome {

        public Published(String remoteId, String url, Instant platformTime) {
            this(remoteId, url, platformTime, null);
        }
    }

    /**
     * A post that goes out in several calls, one reader each, has come one call further: publish again at once, with these handles, for the
     * rest. They are kept before the next call is made, so that no crash makes anybody get it twice.
     *
     * @param handles what has been reached, this call included
     * @param reason how far it is
     */
    record Partly(Map<String, String> handles, String reason) implements Outcome {

        public Partly {
            handles = Map.copyOf(handles);
        }
    }

    /** The platform refuses this content; trying again as it is cannot help. Nothing is public. */
    record Rejected(String reason) implements Outcome {}

    /**
     * It may be public or not (time-out or error on the publishing call): only looking can tell.
     *
     * @param handles what has been reached; empty where this call changed nothing of it
     */
    record Unknown(String reason, Map<String, String> handles) implements Outcome {

        public Unknown {
            handles = Map.copyOf(handles);
        }

        public Unknown(String reason) {
            this(reason, Map.of());
        }
    }

    /**
     * Nothing was sent (not reachable, throttled); trying again may help.
     *
     * @param retryAfter the wait the platform asked for; empty where it asked for none
     * @param handles what has been reached; empty where this call changed nothing of it
     */
    record NotSent(String reason, Optional<Duration> retryAfter, Map<String, String> handles) implements Outcome {

        public NotSent {
            handles = Map.copyOf(handles);
        }

        public NotSent(String reason, Optional<Duration> retryAfter) {
            this(reason, retryAfter, Map.of());
        }
    }

    /** Nothing is public, and what was prepared is gone (an expired container, a lost upload): prepare anew, then publish. */
    record Stale(String reason) implements Outcome {}

    /** The account's credentials are not accepted; a person must renew them. Nothing is public. */
    record Unauthorised(String reason) implements Outcome {}
}
