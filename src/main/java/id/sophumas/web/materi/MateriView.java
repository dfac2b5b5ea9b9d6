package id.sophumas.web.materi;

import id.sophumas.identity.Names;
import id.sophumas.materi.Framing;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.Media;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriUtils;

/**
 * A version as it is read over REST.
 *
 * @param id the content
 * @param versi this version
 * @param versiTerakhir the newest version's number
 * @param judul plain text, to be escaped where shown
 * @param isi plain text, may be empty
 * @param teks channel to its own text
 * @param tautan null where none
 * @param media files in order
 * @param sha256 hash over all of it
 * @param dibuatOleh user id of who saved this version
 * @param dibuatOlehNama what that user is called
 * @param dibuatPada when this version was saved
 */
record MateriView(
        String id,
        int versi,
        int versiTerakhir,
        String judul,
        String isi,
        Map<String, String> teks,
        String tautan,
        List<File> media,
        String sha256,
        String dibuatOleh,
        String dibuatOlehNama,
        OffsetDateTime dibuatPada) {

    /**
     * @param pemotongan how a picture is made to fit a ratio it does not have; null where the file is not a picture
     * @param url path of the bytes on this server, relative to the host
     */
    record File(
            String nama,
            String teksAlternatif,
            String jenis,
            long ukuran,
            String sha256,
            Integer lebar,
            Integer tinggi,
            Framing pemotongan,
            String url) {

        static File of(Media file, String base) {
            return new File(
                    file.nama(),
                    file.teksAlternatif(),
                    file.jenis(),
                    file.ukuran(),
                    file.sha256(),
                    file.lebar(),
                    file.tinggi(),
                    file.isImage() ? file.pemotongan() : null,
                    base + UriUtils.encodePathSegment(file.nama(), StandardCharsets.UTF_8));
        }
    }

    static MateriView of(MateriVersion version, int latest, String contextPath, Names names, ZoneId zone) {
        String base = "%s/api/materi/%s/versi/%d/media/".formatted(contextPath, version.materiId(), version.versi());
        return new MateriView(
                version.materiId(),
                version.versi(),
                latest,
                version.judul(),
                version.isi(),
                version.teks(),
                version.tautan(),
                version.media().stream().map(file -> File.of(file, base)).toList(),
                version.sha256(),
                version.oleh(),
                names.of(version.oleh(), version.pada()),
                version.pada().atZone(zone).toOffsetDateTime());
    }
}
