package id.sophumas.publication;

import id.sophumas.channel.Channel;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Post;
import id.sophumas.channel.ReadBack;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads published posts back, as evidence of what the public sees. That it cannot be read changes nothing of its being published. */
@Component
class ReadingBack {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingBack.class);

    /** Platforms show a new post to its own author a little later at times. */
    private static final int TRIES = 4;

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Entries entries;
    private final Ledger ledger;
    private final Clearance clearance;
    private final Proof proof;

    ReadingBack(Entries entries, Ledger ledger, Clearance clearance, Proof proof) {
        this.entries = entries;
        this.ledger = ledger;
        this.clearance = clearance;
        this.proof = proof;
    }

    /** When to try once more; empty where there is nothing more to be read. */
    Optional<Duration> read(LedgerKey key, Channel channel) {
        return entries.find(key)
                .filter(entry -> entry.status() == Status.PUBLISHED)
                .filter(entry -> entry.publication().remoteId() != null)
                .flatMap(entry -> clearance
                        .lookedFor(entry)
                        .flatMap(post -> proof.during(
                                entry,
                                Proof.Phase.READ_BACK,
                                () -> look(entry, post, channel),
                                found -> noted(entry, found))));
    }

    private Optional<Duration> noted(Entry entry, ReadBack found) {
        ledger.read(entry, found instanceof ReadBack.Seen seen ? seen : null, Instant.now());
        boolean again = found instanceof ReadBack.NotSeen notSeen && notSeen.again() && entry.readings() + 1 < TRIES;
        return again ? Optional.of(PAUSE) : Optional.empty();
    }

    private static ReadBack look(Entry entry, Post post, Channel channel) {
        try {
            return channel.readBack(post, entry.publication().remoteId());
        } catch (RuntimeException failure) {
            LOG.warn("Reading back a post on channel {} failed", entry.key().kanal(), failure);
            return new ReadBack.NotSeen("Kanal tidak dapat dibaca.", true);
        }
    }
}
