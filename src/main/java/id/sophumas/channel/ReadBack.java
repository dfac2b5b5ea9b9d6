package id.sophumas.channel;

import java.time.Instant;

/** What the public sees of a post, read from the platform after it was published: evidence, never a reason to post again. */
public sealed interface ReadBack {

    /**
     * It was read.
     *
     * @param url where the public reads it; null where the platform gives no address
     * @param text the text as the platform shows it; null where the platform does not give it back
     * @param platformTime when it went public by the platform's clock; null where it does not tell
     */
    record Seen(String url, String text, Instant platformTime) implements ReadBack {}

    /**
     * The platform does not show posts again, or did not this time.
     *
     * @param reason why, in Indonesian
     * @param again whether asking once more may help
     */
    record NotSeen(String reason, boolean again) implements ReadBack {}
}
