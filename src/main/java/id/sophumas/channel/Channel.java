package id.sophumas.channel;

import java.util.List;
import java.util.Map;

/**
 * One account that content is posted to. Calls block, end well within a minute each, and are never repeated by the channel itself: whether
 * to try again is decided by whoever keeps the ledger.
 */
public interface Channel {

    /** Which account this is. */
    Account account();

    /** Why the post cannot go out here as it is; empty where it can. Asks nobody outside. */
    List<Violation> violations(Post post);

    /**
     * Readies the post without making anything public; doing it again is harmless.
     *
     * @param handles what an earlier preparation of this post reached; empty the first time
     */
    Preparation prepare(Post post, Map<String, String> handles);

    /**
     * Makes the post public.
     *
     * @return never null; an exception is taken for {@link Outcome.Unknown}
     */
    Outcome publish(Post post, Map<String, String> handles);

    /**
     * Looks whether the post is public, and changes nothing.
     *
     * @return never null; an exception is taken for {@link Finding.Undecided}
     */
    Finding reconcile(Post post, Map<String, String> handles);

    /**
     * Reads a published post as the public sees it, with its address. Changes nothing.
     *
     * @param remoteId the platform's id of it, as {@link Outcome.Published} gave it
     * @return never null; an exception is taken for {@link ReadBack.NotSeen} that may be asked again
     */
    ReadBack readBack(Post post, String remoteId);

    /**
     * Takes a published post down. One that is gone already counts as done.
     *
     * @param remoteId the platform's id of it
     * @return never null; an exception is taken for {@link Takedown.Failed}
     */
    Takedown takeDown(String remoteId);

    /**
     * Puts other content in place of a published post's, under the same address: all of it or, by hand, nothing.
     *
     * @param remoteId the platform's id of the post
     * @return never null; an exception is taken for {@link Takedown.Failed}
     */
    Takedown correct(Correction correction, String remoteId);

    /** How the account stands; asks the platform, posts nothing. Never throws for want of an answer. */
    AccountState check();
}
