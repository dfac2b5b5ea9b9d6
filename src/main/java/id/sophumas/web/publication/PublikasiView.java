package id.sophumas.web.publication;

import id.sophumas.publication.Publication;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** One post as the HTTP contract has it, with the id that its evidence and its settlement go by. */
record PublikasiView(
        String id,
        String kanal,
        String status,
        String url,
        String remoteId,
        int versi,
        String sha256,
        int percobaan,
        OffsetDateTime waktu,
        String pesan) {

    static PublikasiView of(Publication publication, ZoneId zone) {
        return new PublikasiView(
                publication.id(),
                publication.key().kanal(),
                publication.status().name(),
                publication.url(),
                publication.remoteId(),
                publication.key().versi(),
                publication.sha256(),
                publication.percobaan(),
                publication.waktu().atZone(zone).toOffsetDateTime(),
                publication.pesan());
    }
}
