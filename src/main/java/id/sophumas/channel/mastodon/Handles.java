package id.sophumas.channel.mastodon;

import id.sophumas.channel.SendTimes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What preparing and sending have reached, as the ledger keeps it. The map is filled while calls are made, so that nothing reached is lost. */
final class Handles {

    private static final String FILE = "berkas.";
    private static final String WORKING = "diolah.";

    private final Map<String, String> all;
    private final SendTimes times;

    Handles(Map<String, String> kept, Clock clock) {
        this.all = new LinkedHashMap<>(kept);
        this.times = new SendTimes(all, clock);
    }

    Map<String, String> all() {
        return all;
    }

    SendTimes times() {
        return times;
    }

    Optional<String> file(int index) {
        return Optional.ofNullable(all.get(FILE + index));
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
        return IntStream.iterate(0, i -> file(i).isPresent(), i -> i + 1)
                .mapToObj(i -> file(i).get())
                .toList();
    }
}
