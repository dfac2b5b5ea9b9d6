package id.sophumas.channel.x;

import id.sophumas.channel.KeptHandles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Of a post to X: its files, and how far the upload of each is. */
final class Handles extends KeptHandles {

    /** How far the upload of a file is; each stage is the next call to make. */
    enum Stage {
        AWAL,
        SEGMEN,
        TUTUP,
        OLAH,
        TEKS,
        SIAP
    }

    private static final String MEDIA = "media.";
    private static final String STAGE = ".tahap";
    private static final String SEGMENT = ".segmen";
    private static final String TRIED = ".dicoba";
    private static final String UNTIL = "media-sampai";

    private final Clock clock;

    Handles(Map<String, String> kept, Clock clock) {
        super(kept, clock);
        this.clock = clock;
    }

    String media(int file) {
        return all.get(MEDIA + file);
    }

    Stage stage(int file) {
        return Stage.valueOf(all.getOrDefault(MEDIA + file + STAGE, Stage.AWAL.name()));
    }

    void stage(int file, Stage stage) {
        all.put(MEDIA + file + STAGE, stage.name());
    }

    /** How many segments X has of the file. */
    int segments(int file) {
        return Integer.parseInt(all.getOrDefault(MEDIA + file + SEGMENT, "0"));
    }

    void segments(int file, int count) {
        all.put(MEDIA + file + SEGMENT, String.valueOf(count));
    }

    /** Whether closing the upload was tried before, so that it may have been closed. */
    boolean closingTried(int file) {
        return all.put(MEDIA + file + TRIED, "ya") != null;
    }

    /** @param lasting how long X keeps what is uploaded */
    void begin(int file, String id, Duration lasting) {
        all.put(MEDIA + file, id);
        stage(file, Stage.SEGMEN);
        Instant until = clock.instant().plus(lasting);
        all.merge(UNTIL, until.toString(), (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    /** Uploads the file anew. */
    void forget(int file) {
        all.keySet().removeIf(key -> key.equals(MEDIA + file) || key.startsWith(MEDIA + file + "."));
    }

    void forgetMedia() {
        all.keySet().removeIf(key -> key.startsWith(MEDIA) || key.equals(UNTIL));
    }

    /** Whether X may have thrown away what was uploaded. */
    boolean isExpired() {
        return find(UNTIL).map(Instant::parse).filter(clock.instant()::isAfter).isPresent();
    }

    /** The uploaded files in the author's order; empty where not all are ready. */
    Optional<List<String>> ready(int files) {
        return IntStream.range(0, files).allMatch(file -> stage(file) == Stage.SIAP)
                ? Optional.of(IntStream.range(0, files).mapToObj(this::media).toList())
                : Optional.empty();
    }
}
