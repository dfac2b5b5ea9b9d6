package id.sophumas.channel;

/** What came of correcting a post or taking it down. Reasons are Indonesian and carry no credential. */
public sealed interface Takedown {

    /** It is done: the post is gone, or shows the corrected content. */
    record Done() implements Takedown {}

    /**
     * The platform has no such call; a person does it on the platform and says so.
     *
     * @param how what that person should do
     */
    record ByHand(String how) implements Takedown {}

    /** It was not done; trying again may help, and doing it twice is harmless. */
    record Failed(String reason) implements Takedown {}
}
