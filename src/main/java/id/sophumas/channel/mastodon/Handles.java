package id.sophumas.channel.mastodon;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What preparing and sending have reached, as the ledger keeps it. The map is filled while calls are made, so that nothing reached is lost. */
final class Handles {

    private static final String SINCE = "mulai";
    private static final String DOUBTED = "diragukan";
    private static final String FILE = "berkas.";
    private static final String WORKING = "diolah.";

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

    /** Notes when preparing began, by the real clock: the post is not older. */
    void begun(Clock clock) {
        all.putIfAbsent(SINCE, clock.instant().toString());
    }

    /** When preparing began; empty where nobody noted it. */
    Optional<Instant> since() {
        return Optional.ofNullable(all.get(SINCE)).map(Instant::parse);
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

    /** Notes that a call that was to publish the post ended in doubt. */
    Map<String, String> doubted(Clock clock) {
        all.put(DOUBTED, clock.instant().toString());
        return all;
    }

    /** Notes that a call was in doubt, where nobody was left to note when. */
    Map<String, String> doubtedOnce(Clock clock) {
        all.putIfAbsent(DOUBTED, clock.instant().toString());
        return all;
    }

    /** When a call last ended in doubt; empty where none did. */
    Optional<Instant> doubted() {
        return Optional.ofNullable(all.get(DOUBTED)).map(Instant::parse);
    }
}
