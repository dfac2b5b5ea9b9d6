package id.sophumas.web.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A room with so many places, of which nobody takes all. */
final class WaitingRoom {

    private final int places;
    private final int each;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    /**
     * @param places how many there are
     * @param each how many of them one may take
     */
    WaitingRoom(int places, int each) {
        this.places = places;
        this.each = each;
    }

    /**
     * Takes a place; empty where none is left for this one.
     *
     * @param who an address or a person
     */
    synchronized Optional<Place> enter(String who) {
        if (all >= places || taken.getOrDefault(who, 0) >= each) {
            return Optional.empty();
        }
        all++;
        taken.merge(who, 1, Integer::sum);
        return Optional.of(() -> leave(who));
    }

    private synchronized void leave(String who) {
        all--;
        taken.computeIfPresent(who, (same, places) -> places == 1 ? null : places - 1);
    }

    /** A place that was taken; to be left once. */
    interface Place {
        void leave();
    }
}
