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
import id.sophumas.channel.TimelineReconciliation;
import id.sophumas.channel.Violation;
import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.meta.MetaError;
import id.sophumas.channel.meta.MetaGraph;
import id.sophumas.channel.meta.MetaUsage;
import id.sophumas.channel.meta.PublicMedia;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One Facebook Page. Photos are uploaded unseen and attached to the post. A film is not: Facebook documents no call that makes an unpublished
 * film public as a post, so the one call that uploads it publishes it as well.
 */
class FacebookChannel implements Channel {

    private final Account account;
    private final CapabilityRules rules;
    private final MetaGraph graph;
    private final UnpublishedPhotos photos;
    private final PageFeed feed;
    private final Timeline timeline;
    private final TimelineReconciliation reconciliation;
    private final Clock clock;

    /**
     * @param clock the real one: Facebook's times are held against it
     * @param settling how long a call in doubt may still take effect; before that a post that is not there may yet come
     */
    FacebookChannel(Account account, CapabilityRules rules, MetaGraph graph, Clock clock, Duration settling) {
        this.account = account;
        this.rules = rules;
        this.graph = graph;
        this.photos = new UnpublishedPhotos(graph, account.id());
        this.feed = new PageFeed(rules, graph, account.id());
        this.timeline = new Timeline(graph, account.id());
        this.reconciliation = new TimelineReconciliation("Halaman Facebook", settling);
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
        List<Attachment> files = rules.carried(post);
        Optional<Preparation> hidden = PublicMedia.hidden("Facebook", files, handles.all());
        if (hidden.isPresent()) {
            return hidden.get();
        }
        return feed.isVideo(post)
                ? new Preparation.Ready(handles.all())
                : Attempt.preparing(handles.all(), () -> photos.upload(files, handles));
    }

    @Override
    public Outcome publish(Post post, Map<String, String> kept) {
        Handles handles = new Handles(kept, clock);
        if (!feed.isVideo(post) && handles.photos().size() < rules.carried(post).size()) {
            return new Outcome.Stale("Foto belum diunggah ke Facebook.");
        }
        Outcome outcome = Attempt.publishing(() -> {
            Reply reply = feed.publish(post, handles.photos());
            Optional<MetaError> error = MetaError.of(reply);
            if (error.filter(FacebookErrors::isDuplicate).isPresent()
                    && handles.times().wasDoubted()) {
                return new Outcome.Unknown(
                        "Facebook menyebut kiriman ini kembar; mungkin pengiriman sebelumnya yang diragukan sudah tayang.");
            }
            return new Outcome.Published(graph.accepted(reply).require("/id"), null, null);
        });
        return reconciliation.noted(outcome, handles.times());
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> kept) {
        Finding finding = reconciliation.look(
                new Handles(kept, clock).times(),
                begun -> timeline.find(feed.message(post), begun)
                        .map(found -> new Outcome.Published(found.id(), found.url(), found.at())));
        return finding instanceof Finding.Absent && feed.isVideo(post)
                ? new Finding.Undecided(
                        "Video belum tampak di Halaman Facebook, tetapi mungkin masih diolah. Periksa di Meta Business Suite, bagian Konten.")
                : finding;
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
        String field = PagePost.isFilm(remoteId) ? "description" : "message";
        return Attempt.correcting(() -> done(graph.post(Map.of(field, feed.message(corrected)), remoteId)));
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
}
