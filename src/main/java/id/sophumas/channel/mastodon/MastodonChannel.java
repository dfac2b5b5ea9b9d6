package id.sophumas.channel.mastodon;

import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.Correction;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.TimelineReconciliation;
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

/** One Mastodon account. Files are uploaded first and shown by the status that names them; its key is good for an hour, its timeline for longer. */
class MastodonChannel implements Channel {

    private final Account account;
    private final CapabilityRules rules;
    private final MastodonApi mastodon;
    private final Uploads uploads;
    private final Timeline timeline;
    private final TimelineReconciliation reconciliation;
    private final Clock clock;

    /**
     * @param clock the real one: Mastodon's times are held against it
     * @param settling how long a call in doubt may still take effect; before that a status that is not there may yet come
     */
    MastodonChannel(Account account, CapabilityRules rules, MastodonApi mastodon, Clock clock, Duration settling) {
        this.account = account;
        this.rules = rules;
        this.mastodon = mastodon;
        this.uploads = new Uploads(mastodon);
        this.timeline = new Timeline(mastodon);
        this.reconciliation = new TimelineReconciliation("akun Mastodon", settling);
        this.clock = clock;
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
        Handles handles = new Handles(earlier, clock);
        handles.times().begun();
        return Attempt.preparing(handles.all(), () -> uploads.go(rules.carried(post), handles));
    }

    @Override
    public Outcome publish(Post post, Map<String, String> kept) {
        Handles handles = new Handles(kept, clock);
        if (handles.files().size() < rules.carried(post).size()) {
            return new Outcome.Stale("Berkas belum diunggah ke Mastodon.");
        }
        Outcome outcome = Attempt.publishing(() -> {
            Reply reply = mastodon.rawPost(status(post, handles.files()), key(post));
            if (MastodonErrors.isAboutFiles(reply) && handles.times().wasDoubted()) {
                return new Outcome.Unknown(
                        "Mastodon menyebut berkasnya tidak tersedia lagi; mungkin pengiriman sebelumnya yang diragukan sudah tayang.");
            }
            Reply done = mastodon.accepted(reply);
            done.require("/id");
            return Status.of(done.json()).published();
        });
        return reconciliation.noted(outcome, handles.times());
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
        Handles handles = new Handles(kept, clock);
        return reconciliation.look(
                handles.times(),
                begun -> timeline.find(rules.linkedText(post), handles.files(), begun)
                        .map(Status::published));
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
            return new AccountState(true, true, InstanceLimits.told(mastodon).orElse(null), null, null);
        });
    }
}
