package id.sophumas.channel;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What preparing and sending have reached, as the ledger keeps it; each platform names what it keeps. The map is filled while calls are made,
 * so that nothing reached is lost.
 */
public abstract class KeptHandles {

    /** By name; what a platform's own methods read and write. */
    protected final Map<String, String> all;

    private final SendTimes times;

    /**
     * @param kept what was reached before; not changed
     * @param clock the real one
     */
    protected KeptHandles(Map<String, String> kept, Clock clock) {
        this.all = new LinkedHashMap<>(kept);
        this.times = new SendTimes(all, clock);
    }

    /** Everything, for the ledger. */
    public final Map<String, String> all() {
        return all;
    }

    /** When the post was begun, and when a call was in doubt. */
    public final SendTimes times() {
        return times;
    }

    /** What is kept under this name; empty where nothing is. */
    protected final Optional<String> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** What is kept under this name and the numbers from 0, up to the first that is missing. */
    protected final List<String> numbered(String name) {
        return Stream.iterate(0, i -> all.containsKey(name + i), i -> i + 1)
                .map(i -> all.get(name + i))
                .toList();
    }
}
