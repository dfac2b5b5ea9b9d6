package id.sophumas.channel.instagram;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What preparing has reached, as the ledger keeps it. The map is filled while calls are made, so that nothing reached is lost. */
final class Handles {

    private static final String SINCE = "mulai";
    private static final String CONTAINER = "wadah";
    private static final String LOOKED = "diperiksa";
    private static final String CHILD = "anak.";
    private static final String CHILD_DONE = "anak-siap.";

    private final Map<String, String> all;

    private Handles(Map<String, String> all) {
        this.all = all;
    }

    static Handles of(Map<String, String> kept) {
        return new Handles(new LinkedHashMap<>(kept));
    }

    Map<String, String> all() {
        return all;
    }

    /** Notes when preparing began, by the real clock: Instagram's times are held against it. */
    void begun(Clock clock) {
        all.putIfAbsent(SINCE, clock.instant().toString());
    }

    /** When preparing began; the beginning of time where nobody noted it. */
    Instant since() {
        return Optional.ofNullable(all.get(SINCE)).map(Instant::parse).orElse(Instant.EPOCH);
    }

    /** What is published; empty where it has not been made. */
    Optional<String> container() {
        return Optional.ofNullable(all.get(CONTAINER));
    }

    void container(String id) {
        all.put(CONTAINER, id);
        all.remove(LOOKED);
    }

    Optional<String> child(int index) {
        return Optional.ofNullable(all.get(CHILD + index));
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
        all.keySet().removeIf(name -> !name.equals(SINCE));
    }
}
