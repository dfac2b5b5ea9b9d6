package id.sophumas.web.berkas;

import id.sophumas.materi.FiledDocument;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A filed document; times in the application's zone.
 *
 * @param langkah id of the step it was filed with
 * @param diarsipkan when it became part of the record; null while the task is open
 * @param url where its bytes are fetched
 */
record BerkasView(
        String id,
        String langkah,
        String nama,
        String keterangan,
        String jenis,
        long ukuran,
        String sha256,
        String oleh,
        OffsetDateTime waktu,
        OffsetDateTime diarsipkan,
        String url) {

    static BerkasView of(FiledDocument document, ZoneId zone) {
        return new BerkasView(
                document.id(),
                document.step().stepId(),
                document.nama(),
                document.keterangan(),
                document.jenis(),
                document.ukuran(),
                document.sha256(),
                document.oleh(),
                at(document.waktu(), zone),
                at(document.diarsipkan(), zone),
                "/api/berkas/" + document.id());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, zone);
    }
}
