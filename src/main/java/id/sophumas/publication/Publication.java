package id.sophumas.publication;

import id.sophumas.channel.LedgerKey;
import java.time.Instant;

/**
 * What the ledger says of one post.
 *
 * @param id the row of the ledger
 * @param key the post
 * @param sha256 hash of the content version
 * @param status where it stands
 * @param percobaan how often the platform was called to publish it
 * @param remoteId the platform's id; null until published
 * @param url where the public reads it; null until published and where the platform gives no address
 * @param waktu last change of status, by the application's clock
 * @param waktuPlatform when it went public, as the platform tells it; null where it does not
 * @param pesan why it is not published, in Indonesian; null where there is nothing to say
 * @param disetujuiOleh user id of who approved; null where it was refused for want of an approval, or released without one
 * @param disetujuiPada when it was approved; null as before
 * @param dirilisOleh user id of who released it in an SOP that knows no decision before the release; null where somebody approved
 * @param dirilisPada when it was released; null as before
 * @param dibatalkanOleh user id of who gave it up; null where nobody did
 * @param teksTerbaca what the public reads, as the platform gave it back; null where it was not read
 * @param dibacaPada when that was read, real time; null as before
 */
public record Publication(
        String id,
        LedgerKey key,
        String sha256,
        Status status,
        int percobaan,
        String remoteId,
        String url,
        Instant waktu,
        Instant waktuPlatform,
        String pesan,
        String disetujuiOleh,
        Instant disetujuiPada,
        String dirilisOleh,
        Instant dirilisPada,
        String dibatalkanOleh,
        String teksTerbaca,
        Instant dibacaPada) {}
