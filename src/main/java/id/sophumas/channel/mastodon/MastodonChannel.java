package id.sophumas.channel.mastodon;

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
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.materi.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Mastodon account. Files are uploaded first and shown by the status that names them; its key is good for an hour, its timeline for longer. */
class MastodonChannel implements Channel {

    private static final Duration NEXT_STEP = Duration.ofSeconds(1);
    private static final Duration WORKING = Duration.ofSeconds(10);
    private static final int MOST_UPLOADS = 2;

    private final Account account;
    private final CapabilityRules rules;
    private final MastodonApi mastodon;
    private final Timeline timeline;
    private final Clock clock;
    private final Duration settling;

    /**
     * @param clock the real one: Mastodon's times are held against it
     * @param settling how long a call in doubt may still take effect; before that a status that is not there may yet come
     */
    MastodonChannel(Account account, CapabilityRules rules, MastodonApi mastodon, Clock clock, Duration settling) {
        this.account = account;
        this.rules = rules;
        this.mastodon = mastodon;
        this.timeline = new Timeline(mastodon);
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
        return Attempt.preparing(handles.all(), () -> uploaded(rules.carried(post), handles));
    }

    private Preparation uploaded(List<Attachment> files, Handles handles) throws Trouble {
        int uploads = 0;
        for (int i = 0; i < files.size(); i++) {
            if (handles.file(i).isPresent() && !handles.isReady(i)) {
                look(i, handles);
            }
            if (handles.file(i).isEmpty()) {
                if (uploads == MOST_UPLOADS) {
                    return pending(handles, "diunggah ke", files, NEXT_STEP);
                }
                Reply reply = mastodon.upload(files.get(i));
                handles.uploaded(i, reply.require("/id"), reply.status() == 200);
                uploads++;
            }
        }
        for (int i = 0; i < files.size(); i++) {
            if (!handles.isReady(i)) {
                return pending(handles, "diolah", files, WORKING);
            }
        }
        return new Preparation.Ready(handles.all());
    }

    /** Files that no status names are thrown away by the instance after a day. */
    private void look(int index, Handles handles) throws Trouble {
        String id = handles.file(index).orElseThrow();
        try {
            Reply reply = mastodon.media(id);
            reply.require("/id");
            handles.uploaded(index, id, reply.status() == 200);
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.STALE) {
                throw trouble;
            }
            handles.lost(index);
        }
    }

    private static Preparation pending(Handles handles, String what, List<Attachment> files, Duration after) {
        return new Preparation.Pending(
                handles.all(),
                "Berkas sedang %s Mastodon: %d dari %d sudah diunggah."
                        .formatted(what, handles.files().size(), files.size()),
                after);
    }

    @Override
    public Outcome publish(Post post, Map<String, String> kept) {
        Handles handles = Handles.of(kept);
        if (handles.files().size() < rules.carried(post).size()) {
            return new Outcome.Stale("Berkas belum diunggah ke Mastodon.");
        }
        Outcome outcome = Attempt.publishing(() -> {
            Reply reply = mastodon.rawPost(status(post, handles.files()), key(post));
            if (MastodonErrors.isAboutFiles(reply) && handles.doubted().isPresent()) {
                return new Outcome.Unknown(
                        "Mastodon menyebut berkasnya tidak tersedia lagi; mungkin pengiriman sebelumnya yang diragukan sudah tayang.");
            }
            Reply done = mastodon.accepted(reply);
            done.require("/id");
            return Status.of(done.json()).published();
        });
        return outcome instanceof Outcome.Unknown unknown
                ? new Outcome.Unknown(unknown.reason(), handles.doubted(clock))
                : outcome;
    }

    private Map<String, Object> status(Post post, List<String> files) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("status", rules.linkedText(post));
        if (!files.isEmpty()) {
            status.put("media_ids", files);
        }
        // Else the account's own preference decides, which may hide it.
        status.put("visibility", "public");
        return status;
    }

    private static String key(Post post) {
        return Sha256.of(post.key().hash() + "\n" + post.sha256());
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> kept) {
        Handles handles = Handles.of(kept);
        if (handles.since().isEmpty()) {
            return new Finding.Untold(
                    "Tidak tercatat sejak kapan kiriman ini disiapkan. Buka akun Mastodon dan periksa apakah sudah tayang.");
        }
        return Attempt.looking(() -> timeline.find(
                        rules.linkedText(post), handles.files(), handles.since().get())
                .<Finding>map(found -> new Finding.Found(found.published()))
                .orElseGet(() -> notThere(handles)));
    }

    private Finding notThere(Handles handles) {
        boolean mayStillCome = handles.doubted()
                .filter(at -> clock.instant().isBefore(at.plus(settling)))
                .isPresent();
        return mayStillCome
                ? new Finding.Undecided(
                        "Kiriman belum tampak di akun Mastodon; karena baru saja dikirim, diperiksa sekali lagi nanti.")
                : new Finding.Absent(handles.doubtedOnce(clock));
    }

    @Override
    public ReadBack readBack(Post post, String remoteId) {
        return Attempt.readingBack(() -> {
            Status seen = read(remoteId);
            return new ReadBack.Seen(seen.url(), StatusText.plain(seen.html()), seen.at());
        });
    }

    private Status read(String id) throws Trouble {
        Reply reply = mastodon.status(id);
        reply.require("/id");
        return Status.of(reply.json());
    }

    @Override
    public Takedown takeDown(String remoteId) {
        return Attempt.takingDown(() -> {
            try {
                mastodon.delete(remoteId).require("/id");
                return new Takedown.Done();
            } catch (Trouble trouble) {
                if (trouble.kind() != Trouble.Kind.STALE) {
                    throw trouble;
                }
            }
            // Another account's status is not found by who may not delete it, and is there all the same.
            read(remoteId);
            return new Takedown.Failed(
                    "Kiriman masih tampak di Mastodon, tetapi bukan milik akun dari token ini; periksa pengaturan access-token.");
        });
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        if (correction.changesFiles(rules) || correction.changesAlternativeTexts(rules)) {
            return new Takedown.ByHand(
                    "Aplikasi ini hanya mengubah teks kiriman Mastodon, bukan berkas dan teks alternatifnya. Masuk ke akun Mastodon, buka kiriman nomor %s, pilih Sunting, lalu ganti sendiri teks dan berkasnya."
                            .formatted(remoteId));
        }
        return Attempt.correcting(() -> {
            // An edit that does not name the files takes them away.
            Status now = read(remoteId);
            Map<String, Object> status = new LinkedHashMap<>();
            status.put("status", rules.linkedText(correction.corrected()));
            status.put("media_ids", now.media());
            mastodon.edit(remoteId, status).require("/id");
            return new Takedown.Done();
        });
    }

    @Override
    public AccountState check() {
        return Attempt.checking(() -> {
            mastodon.accountId();
            return new AccountState(true, true, limits().orElse(null), null, null);
        });
    }

    /** Servers of other makes and old ones do not tell, and that is no fault of the account. */
    private Optional<String> limits() {
        try {
            JsonNode limits = mastodon.instance().json().at("/configuration/statuses");
            return limits.has("max_characters")
                    ? Optional.of("Batas peladen: %d karakter dan %d berkas per kiriman."
                            .formatted(
                                    limits.path("max_characters").asInt(),
                                    limits.path("max_media_attachments").asInt()))
                    : Optional.empty();
        } catch (Trouble untold) {
            return Optional.empty();
        }
    }
}
