package id.sophumas.channel.facebook;

import id.sophumas.channel.SendTimes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What preparing and sending have reached, as the ledger keeps it. The map is filled while calls are made, so that nothing reached is lost. */
final class Handles {

    private static final String PHOTO = "foto.";

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

    Optional<String> photo(int index) {
        return Optional.ofNullable(all.get(PHOTO + index));
    }

    void photo(int index, String id) {
        all.put(PHOTO + index, id);
    }

    /** The photos uploaded so far, in the author's order. */
    List<String> photos() {
        return IntStream.iterate(0, i -> photo(i).isPresent(), i -> i + 1)
                .mapToObj(i -> photo(i).get())
                .toList();
    }
}
