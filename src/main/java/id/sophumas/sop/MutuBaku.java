package id.sophumas.sop;

/**
 * The standard an SOP sets for one activity.
 *
 * @param kelengkapan what must be at hand before the activity begins
 * @param waktu how long it may take: ISO 8601, working time, as the SOP prints it ({@code PT10M}, {@code P1D})
 * @param output what must come out of it
 */
public record MutuBaku(String kelengkapan, String waktu, String output) {}
