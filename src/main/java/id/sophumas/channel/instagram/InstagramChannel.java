package id.sophumas.channel.instagram;

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
import id.sophumas.channel.meta.PublicMedia;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One professional account on Instagram. A container can be published once, whoever asks how often, so it is never made anew before Instagram
 * has said that the old one is not out.
 */
class InstagramChannel implements Channel {

    /**
     * In place of the media id where a post is out but not yet among the account's recent ones; the container and since when to look, in Unix
     * seconds, follow.
     */
    private static final String BY_CONTAINER = "wadah-";

    private final Account account;
    private final CapabilityRules rules;
    private final MetaGraph graph;
    private final Clock clock;

    /** @param clock the real one: Instagram's times are held against it */
    InstagramChannel(Account account, CapabilityRules rules, MetaGraph graph, Clock clock) {
        this.account = account;
        this.rules = rules;
        this.graph = graph;
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
        Optional<Preparation> hidden = PublicMedia.hidden("Instagram", files, handles.all());
        if (hidden.isPresent()) {
            return hidden.get();
        }
        return Attempt.preparing(
                handles.all(), () -> new Filling(graph, account.id(), rules.linkedText(post), files, handles).step());
    }

    @Override
    public Outcome publish(Post post, Map<String, String> kept) {
        Optional<String> container = new Handles(kept, clock).container();
        if (container.isEmpty()) {
            return new Outcome.Stale("Media belum disiapkan di Instagram.");
        }
        return Attempt.publishing(() -> {
            Reply reply = graph.rawPost(Map.of("creation_id", container.get()), account.id(), "media_publish");
            boolean open = MetaError.of(reply)
                    .filter(InstagramErrors::isAboutTheContainer)
                    .isPresent();
            return open ? refused(container.get(), reply) : published(graph.accepted(reply));
        });
    }

    private static Outcome published(Reply reply) throws Trouble {
        return new Outcome.Published(reply.require("/id"), null, null);
    }

    /**
     * Instagram says that the container is not there or not ready. It may say so of one that is out already, and to fill another one would
     * double the post: so its status is asked for, which changes nothing.
     */
    private Outcome refused(String container, Reply reply) throws Trouble {
        Container found = Container.look(graph, container);
        return switch (found.state()) {
            case PUBLISHED ->
                new Outcome.Unknown("Instagram menolak penayangan, tetapi mencatat medianya sebagai sudah tayang.");
            case ERROR, EXPIRED, GONE -> new Outcome.Stale("Media yang disiapkan sudah tidak ada di Instagram.");
            // Nothing has come of it: then what Instagram said counts.
            case FINISHED, IN_PROGRESS -> published(graph.accepted(reply));
        };
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> kept) {
        Handles handles = new Handles(kept, clock);
        Optional<String> container = handles.container();
        if (container.isEmpty()) {
            return new Finding.Absent();
        }
        return Attempt.looking(() -> switch (Container.look(graph, container.get())
                .state()) {
            case PUBLISHED -> new Finding.Found(found(post, handles.since(), container.get()));
            // The same container is published again, and it can be published once: a call still on its way does not
            // double it.
            case IN_PROGRESS, FINISHED, ERROR, EXPIRED -> new Finding.Absent();
            case GONE ->
                PublishedMedia.find(graph, account.id(), rules.linkedText(post), handles.since())
                        .<Finding>map(media -> new Finding.Found(published(media)))
                        .orElseGet(
                                () -> new Finding.Untold(
                                        "Instagram tidak mengenal lagi media yang disiapkan. Buka akun Instagram dan periksa apakah kiriman ini sudah tayang."));
        });
    }

    private Outcome.Published found(Post post, Instant since, String container) throws Trouble {
        return PublishedMedia.find(graph, account.id(), rules.linkedText(post), since)
                .map(InstagramChannel::published)
                .orElseGet(() ->
                        new Outcome.Published(BY_CONTAINER + container + "-" + since.getEpochSecond(), null, null));
    }

    private static Outcome.Published published(PublishedMedia media) {
        return new Outcome.Published(media.id(), media.url(), media.at());
    }

    @Override
    public ReadBack readBack(Post post, String remoteId) {
        return Attempt.readingBack(() -> {
            Optional<PublishedMedia> media = remoteId.startsWith(BY_CONTAINER)
                    ? PublishedMedia.find(graph, account.id(), rules.linkedText(post), since(remoteId))
                    : Optional.of(PublishedMedia.read(graph, remoteId));
            return media.<ReadBack>map(seen -> new ReadBack.Seen(seen.url(), seen.caption(), seen.at()))
                    .orElseGet(() -> new ReadBack.NotSeen(
                            "Kiriman belum tampak di antara kiriman terbaru akun Instagram.", true));
        });
    }

    private static Instant since(String byContainer) {
        return Instant.ofEpochSecond(Long.parseLong(byContainer.substring(byContainer.lastIndexOf('-') + 1)));
    }

    @Override
    public Takedown takeDown(String remoteId) {
        return new Takedown.ByHand(
                "Instagram tidak menyediakan penghapusan lewat API. Buka kirimannya di aplikasi Instagram dengan akun kantor, pilih menu titik tiga, lalu Hapus.");
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        return new Takedown.ByHand(
                "Instagram tidak menyediakan perubahan lewat API. Buka kirimannya di aplikasi Instagram dengan akun kantor, pilih menu titik tiga, lalu Edit, dan ganti keterangannya. Gambar dan video tidak dapat diganti: hapus kirimannya, lalu tayangkan yang baru.");
    }

    @Override
    public AccountState check() {
        return Attempt.checking(() -> {
            Reply reply = graph.get(Map.of("fields", "quota_usage,config"), account.id(), "content_publishing_limit");
            return new AccountState(true, true, PublishingLimit.of(reply).told(), null, null);
        });
    }
}
