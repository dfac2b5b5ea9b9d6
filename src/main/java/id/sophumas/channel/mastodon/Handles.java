package id.sophumas.channel.mastodon;

import id.sophumas.channel.KeptHandles;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Of a post to Mastodon: its files. */
final class Handles extends KeptHandles {

    private static final String FILE = "berkas.";
    private static final String WORKING = "diolah.";

    Handles(Map<String, String> kept, Clock clock) {
        super(kept, clock);
    }

    Optional<String> file(int index) {
        return find(FILE + index);
    }

    void uploaded(int index, String id, boolean ready) {
        all.put(FILE + index, id);
        if (ready) {
            all.remove(WORKING + index);
        } else {
            all.put(WORKING + index, "ya");
        }
    }

    boolean isReady(int index) {
        return file(index).isPresent() && !all.containsKey(WORKING + index);
    }

    void lost(int index) {
        all.remove(FILE + index);
        all.remove(WORKING + index);
    }

    /** The files uploaded so far, in the author's order. */
    List<String> files() {
        return numbered(FILE);
    }
}
