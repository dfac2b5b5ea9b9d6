package id.sophumas.publication;

import id.sophumas.channel.LedgerKey;
import java.time.Instant;
import java.util.Map;

/**
 * A row of the ledger as it was read.
 *
 * @param id the row
 * @param revision its revision; a change is made only while the row still has it
 * @param leased whether some node holds it right now
 * @param ready whether preparing came to its end
 * @param handles what the platform gave while preparing
 * @param pendingSince since when the platform has been working on it; null where it is not
 * @param linksOnly whether it tells the links of the other posts in place of the content
 * @param readings how often reading it back was tried
 */
record Entry(
        String id,
        int revision,
        boolean leased,
        boolean ready,
        Map<String, String> handles,
        Instant pendingSince,
        boolean linksOnly,
        int readings,
        Publication publication) {

    LedgerKey key() {
        return publication.key();
    }

    Status status() {
        return publication.status();
    }

    /** Whether a person gave it up: it is not to be tried again. */
    boolean isCancelled() {
        return publication.dibatalkanOleh() != null;
    }
}
