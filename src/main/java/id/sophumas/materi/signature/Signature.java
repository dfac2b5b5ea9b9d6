package id.sophumas.materi.signature;

import java.time.Instant;

/**
 * One signature.
 *
 * @param id its own id
 * @param processInstanceId the run
 * @param taskId the task it was given in
 * @param stepId the task's step
 * @param user user id of who signed
 * @param method how
 * @param berkas id of the filed scan; null where it was not signed by hand
 * @param materiId the content
 * @param versi the version that was signed
 * @param sha256 its hash: nothing else is signed
 * @param dibuat when it was given
 * @param berlaku when the step was completed with it; null while it only lies ready
 */
public record Signature(
        String id,
        String processInstanceId,
        String taskId,
        String stepId,
        String user,
        SigningMethod method,
        String berkas,
        String materiId,
        int versi,
        String sha256,
        Instant dibuat,
        Instant berlaku) {}
