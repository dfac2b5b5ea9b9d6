package id.sophumas.publication;

import id.sophumas.channel.Channel;
import id.sophumas.channel.Channels;
import id.sophumas.channel.Outcome;
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
    private final Preparing preparing;
    private final Reconciling reconciling;
    private final ReadingBack readingBack;
    private final Rounds rounds;
    private final Proof proof;

    Posting(
            Channels channels,
            Ledger ledger,
            Preparing preparing,
            Reconciling reconciling,
            ReadingBack readingBack,
            Rounds rounds,
            Proof proof) {
        this.channels = channels;
        this.ledger = ledger;
        this.preparing = preparing;
        this.reconciling = reconciling;
        this.readingBack = readingBack;
        this.rounds = rounds;
        this.proof = proof;
    }

    /**
     * Readies a post on its channel; nothing becomes public. Once it is prepared or further, doing it again changes nothing.
     *
     * @throws PostingFailed where it may not go out (REJECTED, CANCELLED), the credentials are not accepted (UNAUTHORISED) or the platform
     *     did not do its part (NOT_SENT)
     */
    public Readiness prepare(PostingOrder order) {
        Channel channel = channel(order);
        Entry entry = opened(order, channel);
        return switch (entry.status()) {
            case PUBLISHED, SENDING, UNKNOWN -> new Readiness(entry.publication(), null, false);
            case PREPARED, REJECTED -> {
                Preparing.Prepared prepared = preparing.prepare(entry, order, channel);
                yield new Readiness(prepared.entry().publication(), prepared.lookAgain(), prepared.byHand());
            }
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
        Entry entry = opened(order, channel);
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

    /**
     * Reads a published post back from its platform: its address and what the public reads.
     *
     * @return when to try once more, clock time; empty where it was read, will not be read, or was tried often enough
     */
    public Optional<Duration> readBack(PostingOrder order) {
        return channels.find(order.kanal()).flatMap(channel -> readingBack.read(order.key(channel.account()), channel));
    }

    private Entry opened(PostingOrder order, Channel channel) {
        Entry entry = ledger.open(order.key(channel.account()), order.sha256(), order.linksOnly());
        if (entry.isCancelled()) {
            throw PostingFailed.of(Kind.CANCELLED, entry.publication().pesan());
        }
        return entry;
    }

    private Publication sent(Entry entry, PostingOrder order, Channel channel) {
        Entry prepared = entry.ready() && entry.status() == Status.PREPARED ? entry : readied(entry, order, channel);
        Clearance.Cleared cleared = preparing.cleared(prepared, order, channel);
        Entry sending = ledger.sending(prepared).orElseThrow(Posting::inProgress);
        try {
            Rounds.Sent sent = rounds.send(
                    sending, row -> proof.during(row, Proof.Phase.PUBLISH, () -> call(cleared, row, channel)));
            return noted(sent.entry(), sent.outcome());
        } finally {
            VerifiedBytes.release(cleared.post());
        }
    }

    private Entry readied(Entry entry, PostingOrder order, Channel channel) {
        Preparing.Prepared prepared = preparing.prepare(entry, order, channel);
        if (prepared.lookAgain() != null) {
            throw PostingFailed.notSent(prepared.entry().publication().pesan(), Optional.of(prepared.lookAgain()));
        }
        return prepared.entry();
    }

    private Publication noted(Entry sending, Outcome outcome) {
        if (outcome instanceof Outcome.Published published) {
            return ledger.published(sending, published).publication();
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            throw preparing.rejected(sending, rejected.reason());
        }
        if (outcome instanceof Outcome.NotSent notSent) {
            ledger.ended(sending, Status.PREPARED, notSent.reason(), notSent.handles());
            throw PostingFailed.notSent(notSent.reason(), notSent.retryAfter());
        }
        if (outcome instanceof Outcome.Partly partly) {
            ledger.ended(sending, Status.PREPARED, partly.reason(), partly.handles());
            throw PostingFailed.of(Kind.PARTLY, partly.reason());
        }
        if (outcome instanceof Outcome.Stale stale) {
            ledger.stale(sending, stale.reason());
            throw PostingFailed.notSent(stale.reason(), Optional.of(Duration.ZERO));
        }
        if (outcome instanceof Outcome.Unauthorised unauthorised) {
            ledger.ended(sending, Status.PREPARED, unauthorised.reason());
            throw PostingFailed.of(Kind.UNAUTHORISED, unauthorised.reason());
        }
        Outcome.Unknown unknown = (Outcome.Unknown) outcome;
        ledger.ended(sending, Status.UNKNOWN, unknown.reason(), unknown.handles());
        throw PostingFailed.of(Kind.UNKNOWN, unknown.reason());
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

    static PostingFailed inProgress() {
        return PostingFailed.of(Kind.IN_PROGRESS, "Penayangan yang sama sedang dikirim; tunggu hasilnya.");
    }
}
