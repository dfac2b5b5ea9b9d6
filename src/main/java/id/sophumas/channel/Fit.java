package id.sophumas.channel;

/** Whether a platform takes a picture. */
public sealed interface Fit {

    /** It goes out as its author gave it. */
    record AsIs() implements Fit {}

    /**
     * It goes out as a rendition.
     *
     * @param recipe how that is made
     * @param change what is changed, for its author to read; Indonesian, one sentence without a full stop
     */
    record Converted(Recipe recipe, String change) implements Fit {}

    /**
     * It cannot be made to fit.
     *
     * @param reason why, and what to do about it; Indonesian
     */
    record Impossible(String reason) implements Fit {}
}
