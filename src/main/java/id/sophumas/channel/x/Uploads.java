package id.sophumas.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.Attachment;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.http.FilePart;
import id.sophumas.channel.http.Multipart;
import id.sophumas.channel.http.Quote;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Uploads the files of a post, as far as there is time; nothing of it is public before the post is. */
final class Uploads {

    /** X takes 5 MB at most. */
    static final int SEGMENT = 4 * 1024 * 1024;

    private static final String PATH = "media/upload";
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** X names its own time; where it does not, what it gave as the shortest (mem). */
    private static final Duration KEPT = Duration.ofHours(23);

    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final XApi api;

    Uploads(XApi api) {
        this.api = api;
    }

    /**
     * Makes the calls that are still to be made.
     *
     * @param timeIsUp asked before each call
     */
    Preparation go(List<Attachment> files, Handles handles, BooleanSupplier timeIsUp) throws Trouble {
        for (int file = 0; file < files.size(); file++) {
            while (handles.stage(file) != Handles.Stage.SIAP) {
                if (timeIsUp.getAsBoolean()) {
                    return pending(handles, file, files.size(), AT_ONCE);
                }
                Duration wait = step(file, files.get(file), handles);
                if (!wait.isZero()) {
                    return pending(handles, file, files.size(), wait);
                }
            }
        }
        return new Preparation.Ready(handles.all());
    }

    private static Preparation pending(Handles handles, int file, int files, Duration wait) {
        return new Preparation.Pending(
                handles.all(), "Berkas %d dari %d sedang diunggah dan diolah di X.".formatted(file + 1, files), wait);
    }

    /** One call; the wait that X asks for after it. */
    private Duration step(int file, Attachment content, Handles handles) throws Trouble {
        try {
            return switch (handles.stage(file)) {
                case AWAL -> begin(file, content, handles);
                case SEGMEN -> append(file, content, handles);
                case TUTUP -> close(file, content, handles);
                case OLAH -> look(file, content, handles);
                case TEKS -> describe(file, content, handles);
                case SIAP -> Duration.ZERO;
            };
        } catch (Trouble trouble) {
            if (trouble.kind() == Trouble.Kind.STALE) {
                handles.forget(file);
                throw Trouble.of(Trouble.Kind.NOT_SENT, trouble.getMessage(), AT_ONCE);
            }
            throw trouble;
        }
    }

    private Duration begin(int file, Attachment content, Handles handles) throws Trouble {
        Reply reply = api.post(
                PATH + "/initialize",
                Map.of(
                        "media_type", content.jenis(),
                        "total_bytes", content.ukuran(),
                        "media_category", isFilm(content) ? "tweet_video" : "tweet_image"));
        long seconds = reply.json().at("/data/expires_after_secs").asLong(0);
        Duration kept = seconds > 0 ? Duration.ofSeconds(seconds) : KEPT;
        handles.begin(file, reply.require("/data/id"), kept.minus(MARGIN));
        return Duration.ZERO;
    }

    private Duration append(int file, Attachment content, Handles handles) throws Trouble {
        int segment = handles.segments(file);
        long from = (long) segment * SEGMENT;
        long length = Math.min(SEGMENT, content.ukuran() - from);
        Multipart parts = new Multipart()
                .text("segment_index", String.valueOf(segment))
                .file("media", "media", "application/octet-stream", FilePart.of(content, from, length));
        api.upload(PATH + "/" + XApi.part(handles.media(file)) + "/append", parts);
        handles.segments(file, segment + 1);
        if (from + length >= content.ukuran()) {
            handles.stage(file, Handles.Stage.TUTUP);
        }
        return Duration.ZERO;
    }

    private Duration close(int file, Attachment content, Handles handles) throws Trouble {
        boolean again = handles.closingTried(file);
        try {
            Reply reply = api.post(PATH + "/" + XApi.part(handles.media(file)) + "/finalize", null);
            reply.require("/data/id");
            return processed(reply, file, content, handles);
        } catch (Trouble trouble) {
            if (again && trouble.kind() == Trouble.Kind.REFUSED) {
                // What was closed cannot be closed again: that says nothing of the file.
                throw Trouble.of(Trouble.Kind.STALE, trouble.getMessage());
            }
            throw trouble;
        }
    }

    private Duration look(int file, Attachment content, Handles handles) throws Trouble {
        Reply reply = api.get(PATH, Map.of("command", "STATUS", "media_id", handles.media(file)));
        reply.require("/data/processing_info/state");
        return processed(reply, file, content, handles);
    }

    private static Duration processed(Reply reply, int file, Attachment content, Handles handles) throws Trouble {
        JsonNode info = reply.json().at("/data/processing_info");
        String state = info.path("state").asText("succeeded");
        if (state.equals("succeeded")) {
            boolean described = !isFilm(content) && !content.teksAlternatif().isBlank();
            handles.stage(file, described ? Handles.Stage.TEKS : Handles.Stage.SIAP);
            return Duration.ZERO;
        }
        if (state.equals("failed")) {
            throw failed(info.path("error"), file, handles);
        }
        handles.stage(file, Handles.Stage.OLAH);
        long seconds = info.path("check_after_secs").asLong(USUAL.toSeconds());
        return Duration.ofSeconds(Math.max(1, Math.min(seconds, LONGEST.toSeconds())));
    }

    private static Trouble failed(JsonNode error, int file, Handles handles) {
        String words = error.path("message").asText(error.path("name").asText(""));
        if (error.path("name").asText("").startsWith("Internal")) {
            handles.forget(file);
            return Trouble.of(Trouble.Kind.NOT_SENT, Quote.after("X gagal mengolah berkas", words));
        }
        return Trouble.of(Trouble.Kind.REFUSED, Quote.after("X tidak dapat mengolah berkas ini", words));
    }

    private Duration describe(int file, Attachment content, Handles handles) throws Trouble {
        api.post(
                "media/metadata",
                Map.of(
                        "id",
                        handles.media(file),
                        "metadata",
                        Map.of("alt_text", Map.of("text", content.teksAlternatif()))));
        handles.stage(file, Handles.Stage.SIAP);
        return Duration.ZERO;
    }

    private static boolean isFilm(Attachment file) {
        return file.jenis().startsWith("video/");
    }
}
