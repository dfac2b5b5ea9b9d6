package id.sophumas.channel;

import java.util.Map;

/** What looking for a post told, after its publishing call ended in doubt. */
public sealed interface Finding {

    /** It is public. */
    record Found(Outcome.Published published) implements Finding {}

    /**
     * It is certainly not there: posting it will not double it.
     *
     * @param handles what to post it with, where looking changed them (a reader who may have got it is left out); empty where it did not
     */
    record Absent(Map<String, String> handles) implements Finding {

        public Absent {
            handles = Map.copyOf(handles);
        }

        public Absent() {
            this(Map.of());
        }
    }

    /**
     * The platform did not tell this time; asking again may help.
     *
     * @param reason why, in Indonesian
     */
    record Undecided(String reason) implements Finding {}

    /**
     * The platform never tells, now or later; a person must look.
     *
     * @param reason what to look at, in Indonesian
     */
    record Untold(String reason) implements Finding {}
}
