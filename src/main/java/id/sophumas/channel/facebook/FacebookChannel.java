package id.sophumas.channel.facebook;

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
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.meta.MetaError;
import id.sophumas.channel.meta.MetaGraph;
import id.sophumas.channel.meta.MetaUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One Facebook Page. Photos are uploaded unseen and attached to the post. A film is not: Facebook documents no call that makes an unpublished
 * film public as a post, so the one call that uploads it publishes it as well.
 */
class FacebookChannel implements Channel {

    private static final Duration NEXT_STEP = Duration.ofSeconds(1);
    private static final int MOST_UPLOADS = 4;

    private final Account account;
    private final CapabilityRules rules;
    private final MetaGraph graph;
    private final Timeline timeline;
    private final Clock clock;
    private final Duration settling;

    /**
     * @param clock the real one: Facebook's times are held against it
     * @param settling how long a call in doubt may still take effect; before that a post that is not there may yet come
     */
    FacebookChannel(Account account, CapabilityRules rules, MetaGraph graph, Clock clock, Duration settling) {
        this.account = account;
        this.rules = rules;
        this.graph = graph;
        this.timeline = new Timeline(graph, account.id());
        this.clock = clock;
        this.settling = settling;
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public List<Violation> violations(Post post) {
        return rules.violations(post);
    }

    @Override
    public Preparation prepare(Post post, Map<String, String> earlier) {
        Handles handles = Handles.of(earlier);
        handles.begun(clock);
        List<Attachment> files = rules.carried(post);
        Optional<Attachment> hidden =
                files.stream().filter(file -> file.alamat() == null).findFirst();
        if (hidden.isPresent()) {
            return new Preparation.Failed(
                    handles.all(),
                    "Berkas \"%s\" tidak mempunyai alamat publik, padahal Facebook mengambilnya sendiri. Periksa pengaturan sop.public-url."
                            .formatted(hidden.get().nama()),
                    Optional.empty());
        }
        return isFilm(files)
                ? new Preparation.Ready(handles.all())
                : Attempt.preparing(handles.all(), () -> uploaded(files, handles));
    }

    private Preparation uploaded(List<Attachment> photos, Handles handles) throws Trouble {
        int uploads = 0;
        Duration pause = NEXT_STEP;
        for (int i = 0; i < photos.size(); i++) {
            if (handles.photo(i).isPresent()) {
                continue;
            }
            if (uploads == MOST_UPLOADS || pause.compareTo(NEXT_STEP) > 0) {
                return new Preparation.Pending(
                        handles.all(),
                        "Foto sedang diunggah ke Facebook: %d dari %d.".formatted(i, photos.size()),
                        pause);
            }
            Reply reply = graph.post(photo(photos.get(i)), account.id(), "photos");
            handles.photo(i, reply.require("/id"));
            MetaUsage usage = MetaUsage.of(reply);
            pause = usage.isHigh() ? usage.pause() : pause;
            uploads++;
        }
        return new Preparation.Ready(handles.all());
    }

    private static Map<String, Object> photo(Attachment file) {
        Map<String, Object> photo = new LinkedHashMap<>();
        photo.put("url", file.alamat());
        photo.put("published", false);
        if (!file.teksAlternatif().isBlank()) {
            photo.put("alt_text_custom", file.teksAlternatif());
        }
        return photo;
    }

    @Override
    public Outcome publish(Post post, Map<String, String> kept) {
        Handles handles = Handles.of(kept);
        List<Attachment> files = rules.carried(post);
        if (!isFilm(files) && handles.photos().size() < files.size()) {
            return new Outcome.Stale("Foto belum diunggah ke Facebook.");
        }
        Outcome outcome = Attempt.publishing(() -> {
            Reply reply = isFilm(files)
                    ? graph.rawPost(film(post, files.get(0)), account.id(), "videos")
                    : graph.rawPost(feed(post, handles.photos()), account.id(), "feed");
            Optional<MetaError> error = MetaError.of(reply);
            if (error.filter(FacebookErrors::isDuplicate).isPresent()
                    && handles.doubted().isPresent()) {
                return new Outcome.Unknown(
                        "Facebook menyebut kiriman ini kembar; mungkin pengiriman sebelumnya yang diragukan sudah tayang.");
            }
            return new Outcome.Published(graph.accepted(reply).require("/id"), null, null);
        });
        return outcome instanceof Outcome.Unknown unknown
                ? new Outcome.Unknown(unknown.reason(), handles.doubted(clock))
                : outcome;
    }

    private Map<String, Object> film(Post post, Attachment file) {
        return Map.of("file_url", file.alamat(), "description", rules.linkedText(post), "published", true);
    }

    private Map<String, Object> feed(Post post, List<String> photos) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("message", message(post));
        if (!photos.isEmpty()) {
            feed.put(
                    "attached_media",
                    photos.stream().map(id -> Map.of("media_fbid", id)).toList());
        } else if (post.tautan() != null) {
            feed.put("link", post.tautan());
        }
        feed.put("published", true);
        return feed;
    }

    /** A post shows either a link or attached media, so that with media the link goes into the text. */
    private String message(Post post) {
        return rules.carried(post).isEmpty() ? rules.text(post) : rules.linkedText(post);
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> kept) {
        Handles handles = Handles.of(kept);
        Optional<Instant> since = handles.since();
        if (since.isEmpty()) {
            return new Finding.Untold(
                    "Tidak tercatat sejak kapan kiriman ini disiapkan. Buka Halaman Facebook dan periksa apakah sudah tayang.");
        }
        return Attempt.looking(() -> timeline.find(message(post), since.get())
                .<Finding>map(found -> new Finding.Found(new Outcome.Published(found.id(), found.url(), found.at())))
                .orElseGet(() -> notThere(post, handles)));
    }

    private Finding notThere(Post post, Handles handles) {
        if (isFilm(rules.carried(post))) {
            return new Finding.Undecided(
                    "Video belum tampak di Halaman Facebook, tetapi mungkin masih diolah. Periksa di Meta Business Suite, bagian Konten.");
        }
        boolean mayStillCome = handles.doubted()
                .filter(at -> clock.instant().isBefore(at.plus(settling)))
                .isPresent();
        return mayStillCome
                ? new Finding.Undecided(
                        "Kiriman belum tampak di Halaman Facebook; karena baru saja dikirim, diperiksa sekali lagi nanti.")
                : new Finding.Absent(handles.doubtedOnce(clock.instant()));
    }

    @Override
    public ReadBack readBack(Post post, String remoteId) {
        return Attempt.readingBack(() -> {
            PagePost seen = PagePost.read(graph, remoteId);
            return new ReadBack.Seen(seen.url(), seen.text(), seen.at());
        });
    }

    @Override
    public Takedown takeDown(String remoteId) {
        return Attempt.takingDown(() -> {
            Reply reply = graph.rawDelete(remoteId);
            if (MetaError.of(reply).filter(MetaError::isGone).isPresent() && isPageReadable()) {
                return new Takedown.Done();
            }
            return done(graph.accepted(reply));
        });
    }

    /** Facebook says the same of what is gone and of what a token may not see; a token that may see nothing does not see the Page either. */
    private boolean isPageReadable() throws Trouble {
        return !graph.get(Map.of("fields", "id"), account.id()).require("/id").isEmpty();
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        Post corrected = correction.corrected();
        boolean shownLink = rules.carried(corrected).isEmpty() && correction.changesLink();
        if (shownLink || correction.changesFiles(rules) || correction.changesAlternativeTexts(rules)) {
            return new Takedown.ByHand(
                    "Facebook hanya mengizinkan aplikasi lain mengubah teks, bukan foto, video, teks alternatif, dan tautannya. Buka kiriman %s di Halaman Facebook, pilih menu titik tiga, lalu Edit, dan ubah sendiri; yang tidak dapat diubah di sana: hapus kirimannya, lalu tayangkan versi yang sudah diralat."
                            .formatted(remoteId));
        }
        String text = PagePost.isFilm(remoteId) ? rules.linkedText(corrected) : message(corrected);
        String field = PagePost.isFilm(remoteId) ? "description" : "message";
        return Attempt.correcting(() -> done(graph.post(Map.of(field, text), remoteId)));
    }

    private static Takedown done(Reply reply) {
        return reply.json().path("success").asBoolean(false)
                ? new Takedown.Done()
                : new Takedown.Failed("Facebook tidak menyatakan bahwa perubahan itu berhasil.");
    }

    @Override
    public AccountState check() {
        return Attempt.checking(() -> {
            Reply reply = graph.get(Map.of("fields", "id,name"), account.id());
            reply.require("/id");
            MetaUsage usage = MetaUsage.of(reply);
            String quota = usage.percent() == 0 ? null : "%d %% batas panggilan terpakai.".formatted(usage.percent());
            return new AccountState(true, true, quota, null, null);
        });
    }

    private static boolean isFilm(List<Attachment> files) {
        return files.stream().anyMatch(file -> file.jenis().startsWith("video/"));
    }
}
