package id.sophumas.channel;

import java.time.Duration;
import java.util.Map;

/** What came of readying a post on its platform. Nothing of it is visible to the public. */
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
     * The platform still works on it (transcoding), or could not be reached: prepare again later with these handles.
     *
     * @param handles what has been reached so far; kept in the ledger
     * @param reason why, in Indonesian
     * @param after when it is worth asking again
     */
    record Pending(Map<String, String> handles, String reason, Duration after) implements Preparation {

        public Pending {
            handles = Map.copyOf(handles);
        }
    }

    /**
     * The platform does not take this content.
     *
     * @param reason why, in Indonesian
     */
    record Refused(String reason) implements Preparation {}
}
