package id.sophumas.publication;

import id.sophumas.channel.Channel;
import id.sophumas.channel.Preparation;
import id.sophumas.publication.Ledger.Stage;
import id.sophumas.publication.PostingFailed.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Readies a post on its platform, after it was held against its approval and against what the channel takes. */
@Component
class Preparing {

    private static final Logger LOG = LoggerFactory.getLogger(Preparing.class);

    private final Ledger ledger;
    private final Clearance clearance;
    private final OutgoingFiles outgoing;
    private final Proof proof;
    private final PublicationProperties properties;
    private final Clock clock;

    Preparing(
            Ledger ledger,
            Clearance clearance,
            OutgoingFiles outgoing,
            Proof proof,
            PublicationProperties properties,
            Clock clock) {
        this.ledger = ledger;
        this.clearance = clearance;
        this.outgoing = outgoing;
        this.proof = proof;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The row after one more step of preparing.
     *
     * @param lookAgain null where it is ready
     * @param byHand whether a person must send it
     */
    record Prepared(Entry entry, Duration lookAgain, boolean byHand) {}

    /** Prepares, or goes on preparing. */
    Prepared prepare(Entry entry, PostingOrder order, Channel channel) {
        Clearance.Cleared cleared = cleared(entry, order, channel);
        Preparation preparation = prepared(entry, cleared, channel);
        if (preparation instanceof Preparation.Ready ready) {
            return new Prepared(
                    ledger.prepared(entry, cleared.approval(), ready.handles(), Stage.READY, null)
                            .orElseThrow(Posting::inProgress),
                    null,
                    false);
        }
        if (preparation instanceof Preparation.ByHand byHand) {
            String waiting = "Menunggu disampaikan oleh petugas ke %s.".formatted(byHand.kepada());
            return new Prepared(
                    ledger.prepared(entry, cleared.approval(), Map.of(), Stage.READY, waiting)
                            .orElseThrow(Posting::inProgress),
                    null,
                    true);
        }
        if (preparation instanceof Preparation.Pending pending) {
            return pending(entry, cleared, pending);
        }
        if (preparation instanceof Preparation.Failed failed) {
            ledger.prepared(entry, cleared.approval(), failed.handles(), Stage.FAILED, failed.reason())
                    .orElseThrow(Posting::inProgress);
            throw PostingFailed.notSent(failed.reason(), failed.retryAfter());
        }
        if (preparation instanceof Preparation.Unauthorised unauthorised) {
            ledger.ended(entry, Status.PREPARED, unauthorised.reason());
            throw PostingFailed.of(Kind.UNAUTHORISED, unauthorised.reason());
        }
        throw rejected(entry, ((Preparation.Refused) preparation).reason());
    }

    private Preparation prepared(Entry entry, Clearance.Cleared cleared, Channel channel) {
        try {
            return proof.during(entry, Proof.Phase.PREPARE, () -> call(cleared, entry, channel));
        } finally {
            VerifiedBytes.release(cleared.post());
        }
    }

    /** What may go out, its files open to the platform; else the row is noted as rejected. */
    Clearance.Cleared cleared(Entry entry, PostingOrder order, Channel channel) {
        try {
            Clearance.Cleared cleared = clearance.clear(order, channel);
            return cleared.with(outgoing.opened(entry, cleared.written(), cleared.post()));
        } catch (Clearance.Withheld withheld) {
            throw rejected(entry, withheld.getMessage());
        }
    }

    PostingFailed rejected(Entry entry, String reason) {
        ledger.ended(entry, Status.REJECTED, reason);
        return PostingFailed.of(Kind.REJECTED, reason);
    }

    private Prepared pending(Entry entry, Clearance.Cleared cleared, Preparation.Pending pending) {
        Instant since = entry.pendingSince();
        if (since != null && Duration.between(since, clock.instant()).compareTo(properties.pendingLimit()) > 0) {
            String reason = "Platform belum juga selesai mengolah media. " + pending.reason();
            ledger.prepared(entry, cleared.approval(), pending.handles(), Stage.FAILED, reason)
                    .orElseThrow(Posting::inProgress);
            throw PostingFailed.notSent(reason, Optional.empty());
        }
        return new Prepared(
                ledger.prepared(entry, cleared.approval(), pending.handles(), Stage.PENDING, pending.reason())
                        .orElseThrow(Posting::inProgress),
                pending.after(),
                false);
    }

    private static Preparation call(Clearance.Cleared cleared, Entry entry, Channel channel) {
        try {
            return channel.prepare(cleared.post(), entry.handles());
        } catch (RuntimeException failure) {
            LOG.warn("Preparing a post on channel {} failed", entry.key().kanal(), failure);
            return new Preparation.Failed(
                    entry.handles(), "Kanal tidak dapat dihubungi untuk menyiapkan penayangan.", Optional.empty());
        }
    }
}
