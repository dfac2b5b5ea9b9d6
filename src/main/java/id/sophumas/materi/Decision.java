package id.sophumas.materi;

import java.time.Instant;

/**
 * One decision in a run of an SOP, for forms and auditors.
 *
 * @param stepId user task at which it fell
 * @param approved true for "setuju", false for "tidak"
 * @param materiId the content decided on; null where there was none
 * @param versi its version; null where there was no content
 * @param sha256 the version's hash; null where there was no content
 * @param user user id of who decided
 * @param time when
 * @param catatan the correction asked for; null on "setuju" without a note
 * @param released whether it is no decision at all, but a release in an SOP that knows none before it
 */
public record Decision(
        String stepId,
        boolean approved,
        String materiId,
        Integer versi,
        String sha256,
        String user,
        Instant time,
        String catatan,
        boolean released) {

    /** What is said of a release that nobody approved; "oleh" and the name follow where there is room. */
    public static final String WITHOUT_APPROVAL = "dirilis tanpa persetujuan tersendiri";

    /** The decision as the process variable {@code keputusan} says it; in words where it is none. */
    public String keputusan() {
        return released ? WITHOUT_APPROVAL : approved ? "setuju" : "tidak";
    }
}
