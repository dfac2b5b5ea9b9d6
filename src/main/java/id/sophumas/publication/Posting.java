package id.sophumas.publication;

import id.sophumas.channel.Channel;
import id.sophumas.channel.Channels;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Preparation;
import id.sophumas.publication.PostingFailed.Kind;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Posts by the ledger, so that one order makes one post however often it is carried out:
 *
 * <table>
 * <caption>What is found and what is done</caption>
 * <tr><td>nothing, PREPARED, REJECTED</td><td>checked (again), SENDING committed, platform called, result noted</td></tr>
 * <tr><td>SENDING, held by a node</td><td>IN_PROGRESS</td></tr>
 * <tr><td>SENDING, its node dead; UNKNOWN</td><td>looked for: found is PUBLISHED, certainly absent is sent, else UNKNOWN</td></tr>
 * <tr><td>PUBLISHED</td><td>the stored result; the platform is not called</td></tr>
 * </table>
 */
@Service
public class Posting {

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

    private final Channels channels;
    private final Ledger ledger;
    private final Clearance clearance;
    private final Reconciling reconciling;
    private final Leases leases;

    Posting(Channels channels, Ledger ledger, Clearance clearance, Reconciling reconciling, Leases leases) {
        this.channels = channels;
        this.ledger = ledger;
        this.clearance = clearance;
        this.reconciling = reconciling;
        this.leases = leases;
    }

    /**
     * Readies a post on its channel; nothing becomes public. Once it is prepared or further, doing it again changes nothing.
     *
     * @throws PostingFailed where it may not go out (REJECTED) or the platform is not ready for it yet (NOT_SENT)
     */
    public Publication prepare(PostingOrder order) {
        Channel channel = channel(order);
        Entry entry = ledger.open(order.key(channel.account()), order.sha256());
        return switch (entry.status()) {
            case PUBLISHED, SENDING, UNKNOWN -> entry.publication();
            case PREPARED, REJECTED -> prepared(entry, order, channel).publication();
        };
    }

    /**
     * Makes the post public, or finds that it already is.
     *
     * @return the published post
     * @throws PostingFailed in every other case; its kind says what may be done
     */
    public Publication publish(PostingOrder order) {
        Channel channel = channel(order);
        Entry entry = ledger.open(order.key(channel.account()), order.sha256());
        if (entry.status() == Status.SENDING || entry.status() == Status.UNKNOWN) {
            entry = reconciling.settle(entry, channel).orElseThrow(Posting::inProgress);
        }
        return switch (entry.status()) {
            case PUBLISHED -> entry.publication();
            case PREPARED, REJECTED -> sent(entry, order, channel);
            case UNKNOWN ->
                throw PostingFailed.of(Kind.UNKNOWN, entry.publication().pesan());
            case SENDING -> throw inProgress();
        };
    }

    private Entry prepared(Entry entry, PostingOrder order, Channel channel) {
        Clearance.Cleared cleared = cleared(entry, order, channel);
        Preparation preparation = prepare(cleared, entry, channel);
        if (preparation instanceof Preparation.Refused refused) {
            throw rejected(entry, refused.reason());
        }
        if (preparation instanceof Preparation.Unauthorised unauthorised) {
            ledger.ended(entry, Status.PREPARED, unauthorised.reason());
            throw PostingFailed.of(Kind.UNAUTHORISED, unauthorised.reason());
        }
        if (preparation instanceof Preparation.Failed failed) {
            ledger.prepared(entry, cleared.approval(), failed.handles(), false).orElseThrow(Posting::inProgress);
            throw PostingFailed.notSent(failed.reason(), failed.retryAfter());
        }
        if (preparation instanceof Preparation.Pending pending) {
            ledger.prepared(entry, cleared.approval(), pending.handles(), false).orElseThrow(Posting::inProgress);
            throw PostingFailed.notSent(pending.reason(), Optional.of(pending.after()));
        }
        return ledger.prepared(entry, cleared.approval(), ((Preparation.Ready) preparation).handles(), true)
                .orElseThrow(Posting::inProgress);
    }

    private Publication sent(Entry entry, PostingOrder order, Channel channel) {
        Entry prepared = entry.ready() && entry.status() == Status.PREPARED ? entry : prepared(entry, order, channel);
        Clearance.Cleared cleared = cleared(prepared, order, channel);
        Entry sending = ledger.sending(prepared).orElseThrow(Posting::inProgress);
        Outcome outcome = leases.during(sending, () -> call(cleared, sending, channel));
        return noted(sending, outcome);
    }

    private Publication noted(Entry sending, Outcome outcome) {
        if (outcome instanceof Outcome.Published published) {
            return ledger.published(sending, published).publication();
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            throw rejected(sending, rejected.reason());
        }
        if (outcome instanceof Outcome.NotSent notSent) {
            ledger.ended(sending, Status.PREPARED, notSent.reason());
            throw PostingFailed.notSent(notSent.reason(), notSent.retryAfter());
        }
        if (outcome instanceof Outcome.Unauthorised unauthorised) {
            ledger.ended(sending, Status.PREPARED, unauthorised.reason());
            throw PostingFailed.of(Kind.UNAUTHORISED, unauthorised.reason());
        }
        if (outcome instanceof Outcome.Stale stale) {
            ledger.ended(sending, Status.PREPARED, stale.reason());
            throw PostingFailed.notSent(stale.reason(), Optional.of(Duration.ZERO));
        }
        String reason = ((Outcome.Unknown) outcome).reason();
        ledger.ended(sending, Status.UNKNOWN, reason);
        throw PostingFailed.of(Kind.UNKNOWN, reason);
    }

    private Clearance.Cleared cleared(Entry entry, PostingOrder order, Channel channel) {
        try {
            return clearance.clear(order, channel);
        } catch (Clearance.Withheld withheld) {
            throw rejected(entry, withheld.getMessage());
        }
    }

    private PostingFailed rejected(Entry entry, String reason) {
        ledger.ended(entry, Status.REJECTED, reason);
        return PostingFailed.of(Kind.REJECTED, reason);
    }

    private Preparation prepare(Clearance.Cleared cleared, Entry entry, Channel channel) {
        try {
            return channel.prepare(cleared.post(), entry.handles());
        } catch (RuntimeException failure) {
            LOG.warn("Preparing a post on channel {} failed", entry.key().kanal(), failure);
            return new Preparation.Failed(
                    entry.handles(), "Kanal tidak dapat dihubungi untuk menyiapkan penayangan.", Optional.empty());
        }
    }

    private static Outcome call(Clearance.Cleared cleared, Entry sending, Channel channel) {
        try {
            return channel.publish(cleared.post(), sending.handles());
        } catch (RuntimeException failure) {
            LOG.warn("Publishing on channel {} failed", sending.key().kanal(), failure);
            return new Outcome.Unknown("Pengiriman terputus; belum diketahui apakah sudah tayang.");
        }
    }

    private Channel channel(PostingOrder order) {
        return channels.find(order.kanal())
                .orElseThrow(() -> PostingFailed.notSent(
                        "Kanal \"%s\" tidak aktif. Aktifkan kanal itu, lalu coba lagi.".formatted(order.kanal()),
                        Optional.empty()));
    }

    private static PostingFailed inProgress() {
        return PostingFailed.of(Kind.IN_PROGRESS, "Penayangan yang sama sedang dikirim; tunggu hasilnya.");
    }
}
