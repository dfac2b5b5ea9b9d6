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
 */
public record Decision(
        String stepId,
        boolean approved,
        String materiId,
        Integer versi,
        String sha256,
        String user,
        Instant time,
        String catatan) {

    /** The decision as the process variable {@code keputusan} says it. */
    public String keputusan() {
        return approved ? "setuju" : "tidak";
    }
}
