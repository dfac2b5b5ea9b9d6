package id.sophumas.channel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What came of readying a post on its platform. Nothing of it is visible to the public. Reasons are Indonesian and carry no credential. */
public sealed interface Preparation {

    /**
     * The post can be published.
     *
     * @param handles what the platform gave to publish with and to look the post up by (container id, session address); kept in the ledger
     */
    record Ready(Map<String, String> handles) implements Preparation {

        /** Where there was nothing to prepare. */
        public static final Ready NOTHING = new Ready(Map.of());

        public Ready {
            handles = Map.copyOf(handles);
        }
    }

    /**
     * The platform has it and still works on it (transcoding): prepare again later with these handles. No failure.
     *
     * @param handles what has been reached so far; kept in the ledger
     * @param reason why, in Indonesian
     * @param after when it is worth asking again; clock time
     */
    record Pending(Map<String, String> handles, String reason, Duration after) implements Preparation {

        public Pending {
            handles = Map.copyOf(handles);
        }
    }

    /**
     * The platform did not do its part this time (not reachable, throttled, broke down): prepare again with these handles.
     *
     * @param handles what has been reached so far; kept in the ledger
     * @param retryAfter the wait the platform asked for; empty where it asked for none
     */
    record Failed(Map<String, String> handles, String reason, Optional<Duration> retryAfter) implements Preparation {

        public Failed {
            handles = Map.copyOf(handles);
        }
    }

    /**
     * No machine may send this post here: a person sends it, and attests that it was sent. Asking again tells the same.
     *
     * @param kepada who is to get it, as people call them
     * @param teks what is to be sent, word for word
     * @param alamat address that opens the platform with the text written
     */
    record ByHand(String kepada, String teks, String alamat) implements Preparation {}

    /** The account's credentials are not accepted; a person must renew them. */
    record Unauthorised(String reason) implements Preparation {}

    /** The platform does not take this content. */
    record Refused(String reason) implements Preparation {}
}
