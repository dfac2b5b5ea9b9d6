package id.sophumas.publication;

import id.sophumas.channel.Channel;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Post;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Settles posts whose outcome is in doubt, by looking and never by posting. */
@Component
class Reconciling {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciling.class);

    private final Ledger ledger;
    private final Clearance clearance;
    private final Proof proof;

    Reconciling(Ledger ledger, Clearance clearance, Proof proof) {
        this.ledger = ledger;
        this.clearance = clearance;
        this.proof = proof;
    }

    /**
     * Looks for the post of a row in SENDING or UNKNOWN that no node holds.
     *
     * @return the row as PUBLISHED where the post was found, PREPARED where it certainly is not there, UNKNOWN where nobody can tell; empty
     *     where another node is at it
     * @throws PostingFailed (UNTOLD) where the platform never tells; the row is UNKNOWN then
     */
    Optional<Entry> settle(Entry entry, Channel channel) {
        Optional<Entry> taken = entry.leased() ? Optional.empty() : ledger.taken(entry);
        return taken.flatMap(held ->
                proof.during(held, Proof.Phase.RECONCILE, () -> look(held, channel), finding -> note(held, finding)));
    }

    /** Marks a row whose channel is no longer configured: nobody can look. */
    Optional<Entry> giveUp(Entry entry) {
        String why = "Kanal \"%s\" tidak aktif lagi sehingga hasil pengirimannya tidak dapat diperiksa."
                .formatted(entry.key().kanal());
        return ledger.taken(entry).flatMap(held -> ledger.ended(held, Status.UNKNOWN, why));
    }

    private Optional<Entry> note(Entry held, Finding finding) {
        if (finding instanceof Finding.Found found) {
            return Optional.of(ledger.published(held, found.published()));
        }
        if (finding instanceof Finding.Undecided undecided) {
            return ledger.ended(held, Status.UNKNOWN, undecided.reason());
        }
        if (finding instanceof Finding.Untold untold) {
            ledger.ended(held, Status.UNKNOWN, untold.reason());
            throw PostingFailed.of(PostingFailed.Kind.UNTOLD, untold.reason());
        }
        return ledger.ended(
                held,
                Status.PREPARED,
                "Pengiriman terputus; sudah diperiksa dan dipastikan belum tayang.",
                ((Finding.Absent) finding).handles());
    }

    private Finding look(Entry held, Channel channel) {
        Optional<Post> post = clearance.lookedFor(held);
        if (post.isEmpty()) {
            return new Finding.Undecided(
                    "Materi tidak dapat dibaca sehingga hasil pengirimannya tidak dapat diperiksa.");
        }
        try {
            return channel.reconcile(post.get(), held.handles());
        } catch (RuntimeException failure) {
            LOG.warn("Looking for a post on channel {} failed", held.key().kanal(), failure);
            return new Finding.Undecided("Hasil pengiriman belum dapat diperiksa karena kanal tidak dapat dibaca.");
        }
    }
}
