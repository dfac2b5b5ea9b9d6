package id.sophumas.sop.change;

import java.util.List;

/**
 * What became of one part.
 *
 * @param before null where it was added
 * @param after null where it was removed
 * @param facts what is said of it otherwise; empty where it was added or removed
 */
public record PartChange(Part before, Part after, List<FactChange> facts) {

    public boolean isAdded() {
        return before == null;
    }

    public boolean isRemoved() {
        return after == null;
    }

    /** The newer of the two. */
    public Part part() {
        return after == null ? before : after;
    }
}
