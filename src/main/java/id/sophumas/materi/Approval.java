package id.sophumas.materi;

import java.time.Instant;

/**
 * The content that stands approved in a run of an SOP.
 *
 * @param materiId the content
 * @param versi the approved version
 * @param sha256 its hash: nothing else may be posted
 * @param stepId user task at which it was approved
 * @param user user id of the approver
 * @param time when
 */
public record Approval(String materiId, int versi, String sha256, String stepId, String user, Instant time) {}
