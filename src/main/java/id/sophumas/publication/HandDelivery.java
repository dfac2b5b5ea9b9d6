package id.sophumas.publication;

import id.sophumas.channel.Channel;
import id.sophumas.channel.Channels;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.refusal.RequestRefused;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Posts that a person sends, because no machine may, and attests. */
@Service
public class HandDelivery {

    private final Channels channels;
    private final Clearance clearance;
    private final Entries entries;
    private final Ledger ledger;
    private final Settlements settlements;

    HandDelivery(Channels channels, Clearance clearance, Entries entries, Ledger ledger, Settlements settlements) {
        this.channels = channels;
        this.clearance = clearance;
        this.entries = entries;
        this.ledger = ledger;
        this.settlements = settlements;
    }

    /**
     * What is to be sent, and to whom: what was approved, and nothing else.
     *
     * @throws RequestRefused (CONFLICT) where it may not go out any more, or not by hand
     */
    public Preparation.ByHand of(PostingOrder order) {
        Channel channel = channel(order);
        try {
            Post post = clearance.clear(order, channel).post();
            Preparation preparation = prepared(channel, post);
            if (preparation instanceof Preparation.ByHand byHand) {
                return byHand;
            }
        } catch (Clearance.Withheld withheld) {
            throw RequestRefused.conflict(withheld.getMessage());
        }
        throw RequestRefused.conflict("Kanal \"%s\" tidak disampaikan dengan tangan.".formatted(order.kanal()));
    }

    private static Preparation prepared(Channel channel, Post post) {
        try {
            return channel.prepare(post, Map.of());
        } finally {
            VerifiedBytes.release(post);
        }
    }

    /** Whether it is settled already: sent, or given up. */
    public boolean isSettled(PostingOrder order) {
        return entry(order).filter(HandDelivery::isSettled).isPresent();
    }

    /**
     * Notes that a person sent it: a fact, whatever has been approved since. Where that is settled already, nothing changes.
     *
     * @param user user id of who says so
     * @param note what the person says of it; null where nothing was said
     */
    public void delivered(PostingOrder order, String user, String note) {
        Entry entry = entry(order).orElseThrow();
        if (isSettled(entry)) {
            return;
        }
        String told = "Disampaikan oleh %s ke %s.".formatted(user, entry.key().akun());
        settlements.attested(entry, user, note == null ? told : told + " " + note);
        ledger.published(entry, new Outcome.Published(null, null, null, told));
    }

    private static boolean isSettled(Entry entry) {
        return entry.status() == Status.PUBLISHED || entry.isCancelled();
    }

    private Optional<Entry> entry(PostingOrder order) {
        return entries.find(order.key(channel(order).account()));
    }

    private Channel channel(PostingOrder order) {
        return channels.find(order.kanal())
                .orElseThrow(() -> RequestRefused.conflict("Kanal \"%s\" tidak aktif.".formatted(order.kanal())));
    }
}
