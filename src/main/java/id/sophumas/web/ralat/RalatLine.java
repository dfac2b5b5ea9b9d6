package id.sophumas.web.ralat;

import id.sophumas.publication.Publication;
import id.sophumas.publication.Ralat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;

/** The correction or withdrawal of one post, for the people of its SOP and for auditors; see {@link Ralat} for the meaning of the parts. */
record RalatLine(
        String prosesRalat,
        String publikasi,
        String kanal,
        String url,
        String jenis,
        String status,
        String alasan,
        String pengusul,
        OffsetDateTime dimintaPada,
        String penyetuju,
        OffsetDateTime disetujuiPada,
        int versiLama,
        Integer versiBaru,
        String sha256Baru,
        String catatan,
        String dikerjakanOleh,
        String tautan,
        OffsetDateTime waktu) {

    static RalatLine of(Ralat ralat, Publication post, ZoneId zone) {
        return new RalatLine(
                ralat.prosesRalat(),
                ralat.publikasiId(),
                post.key().kanal(),
                post.url(),
                ralat.jenis().name().toLowerCase(Locale.ROOT),
                ralat.status().name(),
                ralat.alasan(),
                ralat.pengusul(),
                at(ralat.dimintaPada(), zone),
                ralat.penyetuju(),
                at(ralat.disetujuiPada(), zone),
                ralat.versiLama(),
                ralat.versiBaru(),
                ralat.sha256Baru(),
                ralat.catatan(),
                ralat.dikerjakanOleh(),
                ralat.tautan(),
                at(ralat.waktu(), zone));
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}
