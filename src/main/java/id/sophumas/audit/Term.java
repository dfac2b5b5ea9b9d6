package id.sophumas.audit;

import java.util.Arrays;

/**
 * One thing a run is searched by: all marks from the first to the last.
 *
 * @param last the same as the first where exactly one value is meant
 */
record Term(byte[] first, byte[] last) {

    /** Exactly this value. */
    static Term exactly(byte[] mark) {
        return new Term(mark, mark);
    }

    /** Every value that begins like this. */
    static Term beginningWith(byte[] mark) {
        return new Term(mark, Mark.behind(mark));
    }

    boolean isExact() {
        return Arrays.equals(first, last);
    }

    /** The condition on a row of {@code riwayat_tanda}, with two places for the marks, or one where it is exact. */
    String condition(String alias) {
        return isExact() ? alias + ".tanda = ?" : alias + ".tanda >= ? and " + alias + ".tanda < ?";
    }

    byte[][] parameters() {
        return isExact() ? new byte[][] {first} : new byte[][] {first, last};
    }
}
