package id.sophumas.channel.youtube;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.http.Trouble;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A film's way to YouTube in one session, as the handles know it from one call to the next. */
final class UploadSession {

    /** Address of the session. */
    private static final String SESSION = "sesi";

    /** How many bytes YouTube has. */
    private static final String OFFSET = "terkirim";

    /** The video, where the session turned out to be one. */
    private static final String VIDEO = "video";

    /** A preparing call goes on with the next part only for so long. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ResumableUpload upload;
    private final Videos videos;
    private final int part;

    /** @param part bytes per upload call, a multiple of {@link ResumableUpload#UNIT} */
    UploadSession(ResumableUpload upload, Videos videos, int part) {
        this.upload = upload;
        this.videos = videos;
        this.part = part;
    }

    /** The video that preparing found the session to have become; empty where it found none. */
    static Optional<String> video(Map<String, String> handles) {
        return Optional.ofNullable(handles.get(VIDEO));
    }

    /**
     * Sends all parts but the last, as far as there is time.
     *
     * @param reached filled as parts arrive
     */
    Preparation prepare(Attachment film, Map<String, Object> metadata, Map<String, String> reached) throws Trouble {
        ResumableUpload.State state;
        if (reached.containsKey(SESSION)) {
            state = upload.probe(reached.get(SESSION), film);
        } else {
            reached.put(SESSION, upload.begin(metadata, film));
            state = new ResumableUpload.State(0, null);
        }
        long began = System.nanoTime();
        while (!state.isDone() && nextPart(film, state.offset()) > 0) {
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                return new Preparation.Pending(noted(reached, state), progress(film, state), Duration.ZERO);
            }
            state = sent(film, reached, state);
            noted(reached, state);
        }
        return new Preparation.Ready(noted(reached, state));
    }

    private ResumableUpload.State sent(Attachment film, Map<String, String> reached, ResumableUpload.State before)
            throws Trouble {
        ResumableUpload.State after =
                upload.send(reached.get(SESSION), film, before.offset(), nextPart(film, before.offset()));
        if (!after.isDone() && after.offset() <= before.offset()) {
            throw Trouble.of(Trouble.Kind.NOT_SENT, "YouTube tidak menyimpan bagian film yang dikirim.");
        }
        return after;
    }

    /** Bytes to send before the last part, which is left for publishing. */
    private long nextPart(Attachment film, long offset) {
        long last = (film.ukuran() - 1) / part * part;
        long length = Math.min(part, last - offset);
        return Math.max(0, length - length % ResumableUpload.UNIT);
    }

    private static Map<String, String> noted(Map<String, String> reached, ResumableUpload.State state) throws Trouble {
        if (state.isDone()) {
            reached.put(VIDEO, state.video().require("/id"));
        } else {
            reached.put(OFFSET, String.valueOf(state.offset()));
        }
        return reached;
    }

    private static String progress(Attachment film, ResumableUpload.State state) {
        return "Film sedang diunggah ke YouTube: %d persen.".formatted(state.offset() * 100 / film.ukuran());
    }

    /** Sends the last part, which makes the video. */
    Outcome publish(Attachment film, Map<String, String> handles) throws Trouble {
        String session = handles.get(SESSION);
        long offset = Long.parseLong(handles.get(OFFSET));
        ResumableUpload.State state = offset == film.ukuran()
                ? upload.probe(session, film)
                : upload.send(session, film, offset, film.ukuran() - offset);
        if (state.isDone()) {
            return videos.published(state.video());
        }
        Map<String, String> reached = new HashMap<>(handles);
        return new Outcome.NotSent(
                "YouTube belum menerima seluruh film.", Optional.of(Duration.ZERO), noted(reached, state));
    }

    /** Asks the session whether it has become the video. */
    Finding find(Attachment film, Map<String, String> handles) throws Trouble {
        ResumableUpload.State state;
        try {
            state = upload.probe(handles.get(SESSION), film);
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.STALE) {
                throw trouble;
            }
            return new Finding.Untold(
                    "Sesi unggahan sudah tidak ada di YouTube. Periksa di YouTube Studio apakah video ini sudah ada.");
        }
        if (state.isDone()) {
            return new Finding.Found(videos.published(state.video()));
        }
        return new Finding.Absent(noted(new HashMap<>(handles), state));
    }
}
