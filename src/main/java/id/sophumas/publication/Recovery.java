package id.sophumas.publication;

import id.sophumas.channel.Channels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Settles what a crash left in SENDING. The engine runs the job of a dead node again only when its lock of some minutes expires; the ledger
 * tells the truth before that. Any number of nodes may do this side by side.
 */
@Component
class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Entries entries;
    private final Channels channels;
    private final Reconciling reconciling;

    Recovery(Entries entries, Channels channels, Reconciling reconciling) {
        this.entries = entries;
        this.channels = channels;
        this.reconciling = reconciling;
    }

    /** Looks for each post left behind; one that cannot be settled keeps none of the others waiting. */
    @Scheduled(fixedDelayString = "${sop.publication.check:15s}")
    void settleAbandoned() {
        for (Entry entry : entries.abandoned()) {
            try {
                channels.find(entry.key().kanal())
                        .filter(channel ->
                                channel.account().id().equals(entry.key().akun()))
                        .map(channel -> reconciling.settle(entry, channel))
                        .orElseGet(() -> reconciling.giveUp(entry))
                        .ifPresent(settled -> LOG.info(
                                "A post on channel {} was left in SENDING and is now {}",
                                settled.key().kanal(),
                                settled.status()));
            } catch (PostingFailed untold) {
                LOG.warn(
                        "A post on channel {} was left in SENDING; a person must look whether it is there",
                        entry.key().kanal());
            } catch (RuntimeException failure) {
                LOG.warn(
                        "A post on channel {} left in SENDING could not be settled",
                        entry.key().kanal(),
                        failure);
            }
        }
    }
}
