package id.sophumas.watch;

import id.sophumas.channel.AccountState;
import id.sophumas.publication.Publication;
import java.time.Instant;

/**
 * What the last check of an account told.
 *
 * @param at when its answer came; real time
 * @param lastPost the newest post at that time; null where there was none
 */
record Checked(AccountState state, Instant at, Publication lastPost) {

    /** A later check that could not look up the last post: the one known before stands. */
    Checked since(Checked later) {
        return new Checked(later.state, later.at, lastPost);
    }
}
