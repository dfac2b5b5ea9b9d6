package id.sophumas.materi;

import java.time.Instant;

/**
 * The content that stands approved in a run of an SOP, or released where the SOP knows no decision before the release.
 *
 * @param materiId the content
 * @param versi the approved version
 * @param sha256 its hash: nothing else may be posted
 * @param stepId user task at which it was approved
 * @param user user id of the approver
 * @param time when
 * @param released whether nobody approved: the user released it, in an SOP without a decision
 */
public record Approval(
        String materiId, int versi, String sha256, String stepId, String user, Instant time, boolean released) {}
