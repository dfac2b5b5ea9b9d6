package id.sophumas.materi;

/** What channels say about the text they are given; the channels know, the content asks. */
public interface TextLimits {

    /**
     * Holds a channel's own text against its limits.
     *
     * @param channel channel name as in {@code teks}
     * @param text never blank
     * @throws id.sophumas.refusal.RequestRefused (INVALID) where the channel is unknown or the text is more than it takes
     */
    void check(String channel, String text);
}
