package id.sophumas.channel.youtube;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.http.FilePart;
import id.sophumas.channel.http.Json;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * YouTube's resumable upload. A session makes one video at most, however often its parts are sent; the video is there when the last byte is.
 */
class ResumableUpload {

    /** What YouTube wants parts to be a multiple of, except the last. */
    static final int UNIT = 256 * 1024;

    private static final Pattern RANGE = Pattern.compile("bytes=0-(\\d{1,18})");

    private final PlatformClient youTube;

    ResumableUpload(PlatformClient youTube) {
        this.youTube = youTube;
    }

    /**
     * How far a session is.
     *
     * @param offset how many bytes YouTube has
     * @param video what was answered when it had them all; null before
     */
    record State(long offset, Reply video) {
        boolean isDone() {
            return video != null;
        }
    }

    /** Opens a session; nothing is visible of it. */
    String begin(Map<String, Object> metadata, Attachment film) throws Trouble {
        String body = Json.of(metadata);
        Reply reply = youTube.call(
                body,
                http -> http.post()
                        .uri("/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status")
                        .header("X-Upload-Content-Length", String.valueOf(film.ukuran()))
                        .header("X-Upload-Content-Type", film.jenis())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body));
        return reply.header(HttpHeaders.LOCATION)
                .filter(ResumableUpload::isAddress)
                .orElseThrow(() -> Trouble.of(Kind.IN_DOUBT, "YouTube tidak memberi alamat unggahan."));
    }

    /** Asks how far the session is. */
    State probe(String session, Attachment film) throws Trouble {
        return state(youTube.raw(
                null,
                http -> http.put()
                        .uri(URI.create(session))
                        .header(HttpHeaders.CONTENT_RANGE, "bytes */" + film.ukuran())));
    }

    /** Sends bytes; the last one makes the video. */
    State send(String session, Attachment film, long from, long length) throws Trouble {
        String range = "bytes %d-%d/%d".formatted(from, from + length - 1, film.ukuran());
        return state(youTube.rawSend(
                range,
                http -> http.put()
                        .uri(URI.create(session))
                        .header(HttpHeaders.CONTENT_RANGE, range)
                        .contentType(MediaType.parseMediaType(film.jenis()))
                        .body(FilePart.of(film, from, length))));
    }

    private State state(Reply reply) throws Trouble {
        if (reply.status() == 308) {
            return new State(received(reply), null);
        }
        return new State(0, youTube.accepted(reply));
    }

    /** No {@code Range} header means that there is nothing yet. */
    private static long received(Reply reply) {
        Matcher range = RANGE.matcher(reply.header(HttpHeaders.RANGE).orElse(""));
        return range.matches() ? Long.parseLong(range.group(1)) + 1 : 0;
    }

    private static boolean isAddress(String location) {
        try {
            String scheme = URI.create(location).getScheme();
            return "https".equals(scheme) || "http".equals(scheme);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
