package id.sophumas.channel.portal;

import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.Correction;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.PublicSite;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.Violation;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Publishes on our own pages: a row in a table of ours, so there is nothing to prepare and looking always tells. */
class PortalChannel implements Channel {

    private final Account account;
    private final CapabilityRules rules;
    private final PortalStore store;
    private final PublicSite site;
    private final Clock clock;

    PortalChannel(String channel, CapabilityRules rules, PortalStore store, PublicSite site, Clock clock) {
        this.account = new Account(channel, PortalType.NAME, channel);
        this.rules = rules;
        this.store = store;
        this.site = site;
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
    public Preparation prepare(Post post, Map<String, String> handles) {
        return Preparation.Ready.NOTHING;
    }

    @Override
    public Outcome publish(Post post, Map<String, String> handles) {
        PortalStore.Standing standing = store.put(post, clock.instant());
        return standing.versi() == post.key().versi()
                ? published(standing)
                : new Outcome.Rejected(
                        "Versi %d dari materi ini sudah tayang di portal; versi %d yang lebih lama tidak ditayangkan."
                                .formatted(standing.versi(), post.key().versi()));
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> handles) {
        return store.find(post.key())
                .filter(standing -> standing.versi() == post.key().versi())
                .<Finding>map(standing -> new Finding.Found(published(standing)))
                .orElseGet(Finding.Absent::new);
    }

    @Override
    public ReadBack readBack(Post post, String remoteId) {
        return store.find(post.key())
                .<ReadBack>map(standing ->
                        new ReadBack.Seen(site.address(Article.path(standing.slug())), post.body(), standing.since()))
                .orElseGet(() -> new ReadBack.NotSeen("Artikel tidak ada lagi di portal.", false));
    }

    @Override
    public Takedown takeDown(String remoteId) {
        store.withdraw(remoteId, clock.instant());
        return new Takedown.Done();
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        return store.correct(remoteId, correction.corrected(), correction.alasan(), clock.instant())
                ? new Takedown.Done()
                : new Takedown.Failed("Artikel tidak ada di portal.");
    }

    @Override
    public AccountState check() {
        return AccountState.well();
    }

    private Outcome.Published published(PortalStore.Standing standing) {
        return new Outcome.Published(standing.id(), site.address(Article.path(standing.slug())), standing.since());
    }
}
