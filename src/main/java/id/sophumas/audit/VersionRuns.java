package id.sophumas.audit;

/**
 * The runs on one version of an SOP.
 *
 * @param running how many are not at their end, paused ones among them
 * @param finished how many came to their end
 * @param calledOff how many were called off
 */
public record VersionRuns(int running, int finished, int calledOff) {

    /** A version on which nothing has run. */
    public static final VersionRuns NONE = new VersionRuns(0, 0, 0);
}
