package id.sophumas.web.publication;

import id.sophumas.publication.Publication;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** One post as the HTTP contract has it. */
record PublikasiView(
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
