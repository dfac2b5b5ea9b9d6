package id.sophumas.web.publication;

import id.sophumas.materi.Decision;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Ralat;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/**
 * One post as the HTTP contract has it, with the id that its evidence and its settlement go by, and what became of it since.
 *
 * @param diralat when it was corrected last; null where it never was
 * @param ditarik when it was withdrawn; null where it was not
 * @param persetujuan who approved, or that it was released without an approval of its own, and by whom; null while nothing is ready
 */
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
        String pesan,
        OffsetDateTime diralat,
        OffsetDateTime ditarik,
        String persetujuan) {

    /** @param ralats those of its SOP instance, the oldest first */
    static PublikasiView of(Publication publication, List<Ralat> ralats, ZoneId zone) {
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
                publication.pesan(),
                last(publication, ralats, Ralat::isCorrected, zone),
                last(publication, ralats, Ralat::isWithdrawn, zone),
                approval(publication));
    }

    /** What the post rests on, in words with the user id; null where nothing was approved or released yet. */
    static String approval(Publication post) {
        if (post.dirilisOleh() != null) {
            return Decision.WITHOUT_APPROVAL + " oleh " + post.dirilisOleh();
        }
        return post.disetujuiOleh() == null ? null : "disetujui oleh " + post.disetujuiOleh();
    }

    private static OffsetDateTime last(Publication post, List<Ralat> ralats, Predicate<Ralat> kind, ZoneId zone) {
        return ralats.stream()
                .filter(ralat -> ralat.publikasiId().equals(post.id()))
                .filter(kind)
                .reduce((earlier, later) -> later)
                .map(ralat -> ralat.waktu().atZone(zone).toOffsetDateTime())
                .orElse(null);
    }
}
