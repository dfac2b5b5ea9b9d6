package id.sophumas.channel.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.Attachment;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.Correction;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.Violation;
import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.Json;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;

/**
 * Uploads one film. All its parts but the last are sent while preparing, which leaves nothing behind but a session; the last part makes the
 * video. The session settles every doubt: it knows whether it has become a video.
 */
class YouTubeChannel implements Channel {

    /** Address of the session. */
    private static final String SESSION = "sesi";

    /** How many bytes YouTube has. */
    private static final String OFFSET = "terkirim";

    /** The video, where the session turned out to be one. */
    private static final String VIDEO = "video";

    /** A preparing call goes on with the next part only for so long. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Account account;
    private final CapabilityRules rules;
    private final VideoMetadata metadata;
    private final PlatformClient youTube;
    private final ResumableUpload upload;
    private final int part;

    YouTubeChannel(String channel, CapabilityRules rules, VideoMetadata metadata, PlatformClient youTube, int part) {
        this.account = new Account(channel, YouTubeType.NAME, channel);
        this.rules = rules;
        this.metadata = metadata;
        this.youTube = youTube;
        this.upload = new ResumableUpload(youTube);
        this.part = part;
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public List<Violation> violations(Post post) {
        List<Violation> found = new ArrayList<>(rules.violations(post));
        found.addAll(metadata.violations(post));
        return found;
    }

    @Override
    public Preparation prepare(Post post, Map<String, String> handles) {
        Map<String, String> reached = new HashMap<>(handles);
        return Attempt.preparing(reached, () -> prepared(post, reached));
    }

    private Preparation prepared(Post post, Map<String, String> reached) throws Trouble {
        Attachment film = film(post);
        ResumableUpload.State state;
        if (reached.containsKey(SESSION)) {
            state = upload.probe(reached.get(SESSION), film);
        } else {
            reached.put(SESSION, upload.begin(metadata.of(post), film));
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

    @Override
    public Outcome publish(Post post, Map<String, String> handles) {
        if (handles.containsKey(VIDEO)) {
            return published(handles.get(VIDEO), null, null);
        }
        return Attempt.publishing(() -> lastPart(film(post), handles));
    }

    private Outcome lastPart(Attachment film, Map<String, String> handles) throws Trouble {
        String session = handles.get(SESSION);
        long offset = Long.parseLong(handles.get(OFFSET));
        ResumableUpload.State state = offset == film.ukuran()
                ? upload.probe(session, film)
                : upload.send(session, film, offset, film.ukuran() - offset);
        if (state.isDone()) {
            return published(state.video());
        }
        Map<String, String> reached = new HashMap<>(handles);
        return new Outcome.NotSent(
                "YouTube belum menerima seluruh film.", Optional.of(Duration.ZERO), noted(reached, state));
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> handles) {
        if (handles.containsKey(VIDEO)) {
            return new Finding.Found(published(handles.get(VIDEO), null, null));
        }
        return Attempt.looking(() -> found(film(post), handles));
    }

    private Finding found(Attachment film, Map<String, String> handles) throws Trouble {
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
            return new Finding.Found(published(state.video()));
        }
        return new Finding.Absent(noted(new HashMap<>(handles), state));
    }

    private Outcome.Published published(Reply video) throws Trouble {
        JsonNode told = video.json();
        String privacy = told.at("/status/privacyStatus").asText(metadata.privacy());
        String note = privacy.equals(metadata.privacy())
                ? null
                : "YouTube menyimpan video ini dengan status \"%s\"; ubah di YouTube Studio agar dapat dilihat publik."
                        .formatted(privacy);
        return published(
                video.require("/id"), time(told.at("/snippet/publishedAt").asText("")), note);
    }

    private static Outcome.Published published(String id, Instant at, String note) {
        return new Outcome.Published(id, address(id), at, note);
    }

    @Override
    public ReadBack readBack(Post post, String remoteId) {
        return Attempt.readingBack(() -> read(remoteId));
    }

    private ReadBack read(String remoteId) throws Trouble {
        Reply reply =
                youTube.call(null, http -> http.get().uri("/youtube/v3/videos?part=snippet,status&id={id}", remoteId));
        reply.require("/kind");
        JsonNode video = reply.json().at("/items/0");
        if (video.isMissingNode()) {
            return new ReadBack.NotSeen("Video tidak ditemukan di YouTube.", true);
        }
        String state = video.at("/status/uploadStatus").asText("");
        if (state.equals("rejected") || state.equals("failed") || state.equals("deleted")) {
            return new ReadBack.NotSeen("YouTube tidak menayangkan video ini (%s).".formatted(state), false);
        }
        if (video.at("/status/privacyStatus").asText("").equals("private")) {
            return new ReadBack.NotSeen("Video masih privat; ubah di YouTube Studio agar dapat dilihat publik.", true);
        }
        JsonNode snippet = video.path("snippet");
        String text = snippet.path("title").asText() + "\n\n"
                + snippet.path("description").asText();
        return new ReadBack.Seen(
                address(remoteId),
                text.strip(),
                time(snippet.path("publishedAt").asText("")));
    }

    @Override
    public Takedown takeDown(String remoteId) {
        return Attempt.takingDown(() -> {
            Reply reply = youTube.call(null, http -> http.delete().uri("/youtube/v3/videos?id={id}", remoteId));
            return reply.status() == 204
                    ? new Takedown.Done()
                    : new Takedown.Failed("Jawaban YouTube tidak dapat dibaca; periksa apakah video masih ada.");
        });
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        if (correction.changesFiles(rules)) {
            return new Takedown.ByHand(
                    "YouTube tidak dapat mengganti film pada video yang sudah tayang. Tarik video %s, lalu tayangkan versi yang sudah diralat."
                            .formatted(address(remoteId)));
        }
        String body = Json.of(Map.of("id", remoteId, "snippet", metadata.snippet(correction.corrected())));
        return Attempt.correcting(() -> {
            youTube.call(
                            body,
                            http -> http.put()
                                    .uri("/youtube/v3/videos?part=snippet")
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .body(body))
                    .require("/id");
            return new Takedown.Done();
        });
    }

    @Override
    public AccountState check() {
        return Attempt.checking(() -> {
            Reply reply = youTube.call(null, http -> http.get().uri("/youtube/v3/channels?part=id&mine=true"));
            reply.require("/kind");
            return reply.json().at("/items/0/id").isMissingNode()
                    ? new AccountState(true, false, null, null, "Akun ini tidak memiliki kanal YouTube.")
                    : AccountState.well();
        });
    }

    private Attachment film(Post post) {
        return rules.carried(post).stream()
                .filter(file -> file.jenis().startsWith("video/"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a post without a film passed the rules"));
    }

    private static String address(String id) {
        return "https://www.youtube.com/watch?v=" + id;
    }

    /** When it went public; null where YouTube does not tell or tells it in another form. */
    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
