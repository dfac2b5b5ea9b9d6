package id.sophumas.channel.instagram;

import id.sophumas.channel.KeptHandles;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Of a post to Instagram: its containers. */
final class Handles extends KeptHandles {

    private static final String CONTAINER = "wadah";
    private static final String LOOKED = "diperiksa";
    private static final String CHILD = "anak.";
    private static final String CHILD_DONE = "anak-siap.";

    Handles(Map<String, String> kept, Clock clock) {
        super(kept, clock);
    }

    /** When preparing began; the beginning of time where nobody noted it. */
    Instant since() {
        return times().since().orElse(Instant.EPOCH);
    }

    /** What is published; empty where it has not been made. */
    Optional<String> container() {
        return find(CONTAINER);
    }

    void container(String id) {
        all.put(CONTAINER, id);
        all.remove(LOOKED);
    }

    Optional<String> child(int index) {
        return find(CHILD + index);
    }

    void child(int index, String id) {
        all.put(CHILD + index, id);
    }

    boolean isChildDone(int index) {
        return all.containsKey(CHILD_DONE + index);
    }

    void childDone(int index) {
        all.put(CHILD_DONE + index, "ya");
    }

    /** How often in a row Instagram was found still at work, this time included. */
    int lookedOnceMore() {
        int looked = Integer.parseInt(all.getOrDefault(LOOKED, "0")) + 1;
        all.put(LOOKED, String.valueOf(looked));
        return looked;
    }

    void lookAnew() {
        all.remove(LOOKED);
    }

    /** Forgets every container: they are made anew. */
    void dropContainers() {
        all.keySet().removeIf(Handles::isContainer);
    }

    private static boolean isContainer(String name) {
        return name.equals(CONTAINER) || name.equals(LOOKED) || name.startsWith(CHILD) || name.startsWith(CHILD_DONE);
    }
}
