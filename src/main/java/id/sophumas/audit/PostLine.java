package id.sophumas.audit;

import java.time.Instant;

/**
 * One post of a run, as exports tell it.
 *
 * @param id its row in the ledger, by which its evidence is found
 * @param status where the ledger says it stands: PREPARED, SENDING, PUBLISHED, REJECTED or UNKNOWN
 * @param url where the public reads it; null until published and where the platform gives no address
 * @param remoteId the platform's id; null until published
 * @param waktu last change of status
 * @param waktuPlatform when it went public, as the platform tells it; null where it does not
 * @param pesan why it is not published; null where there is nothing to say
 * @param sha256 hash of the content version that was posted
 * @param perilis user id of who completed the step that released it; null where none had been completed
 * @param dirilis when; null as before
 * @param penyetuju user id of who had approved the version; null where it was refused for want of an approval
 * @param disetujui when; null as before
 * @param diralat when it was corrected last; null where it never was, as are the next two
 * @param versiRalat content version that the public reads since
 * @param sha256Ralat its hash
 * @param tautanRalat where it is read since, where that changed; null where not
 * @param ditarik when it was withdrawn; null where it was not
 */
public record PostLine(
        String id,
        String kanal,
        String akun,
        String status,
        String url,
        String remoteId,
        Instant waktu,
        Instant waktuPlatform,
        int percobaan,
        String pesan,
        String materiId,
        int versi,
        String sha256,
        String perilis,
        Instant dirilis,
        String penyetuju,
        Instant disetujui,
        Instant diralat,
        Integer versiRalat,
        String sha256Ralat,
        String tautanRalat,
        Instant ditarik) {

    /** Whether it went public, whatever became of it since. */
    public boolean isPublished() {
        return status.equals("PUBLISHED");
    }
}
