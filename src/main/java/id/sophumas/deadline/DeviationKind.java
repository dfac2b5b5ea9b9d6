package id.sophumas.deadline;

import java.util.Locale;

/** In what a run or a step fell short of its mutu baku. */
public enum DeviationKind {
    /** A step took longer than its time. */
    WAKTU,
    /** A step began without all that must be at hand. */
    KELENGKAPAN,
    /** A step ended without what must come out of it. */
    OUTPUT,
    /** The run as a whole, loops included, took longer than the SOP allows. */
    TOTAL,
    /** A run stood still for very long. */
    JEDA;

    /** As it stands in the record and in the interface. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeviationKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
