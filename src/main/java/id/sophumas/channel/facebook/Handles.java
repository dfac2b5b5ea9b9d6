package id.sophumas.channel.facebook;

import id.sophumas.channel.KeptHandles;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Of a post to Facebook: its photos. */
final class Handles extends KeptHandles {

    private static final String PHOTO = "foto.";

    Handles(Map<String, String> kept, Clock clock) {
        super(kept, clock);
    }

    Optional<String> photo(int index) {
        return find(PHOTO + index);
    }

    void photo(int index, String id) {
        all.put(PHOTO + index, id);
    }

    /** The photos uploaded so far, in the author's order. */
    List<String> photos() {
        return numbered(PHOTO);
    }
}
