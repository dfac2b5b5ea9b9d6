package id.sophumas.web.ralat;

import id.sophumas.materi.Difference;
import id.sophumas.materi.MateriVersion;
import id.sophumas.sop.Sop;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What the form of a task shows above its fields. The content stands in it, for who approves may have no other part in the SOP.
 *
 * @param prosesId the SOP's instance
 * @param pengusul name of who asked for it
 * @param versiMateri newest version of the content
 * @param kiriman the posts it is about; the one to be done by hand alone
 * @param sekarang what the public reads
 * @param menjadi what takes its place; null for a withdrawal and until there is another version
 * @param perubahan what changes; null as before
 * @param keputusan what was decided so far, the oldest first
 */
record RalatSheet(
        SopLine sop,
        String prosesId,
        String judul,
        String jenis,
        String alasan,
        String pengusul,
        OffsetDateTime dimintaPada,
        String materiId,
        int versiMateri,
        List<RalatLine> kiriman,
        Isi sekarang,
        Isi menjadi,
        Difference perubahan,
        List<Keputusan> keputusan) {

    record SopLine(String key, String nama, String nomor) {

        static SopLine of(Sop sop) {
            return new SopLine(sop.key(), sop.name(), sop.nomor());
        }
    }

    /**
     * A version as it is read.
     *
     * @param teks channel to its own text, where it has one
     * @param berkas names of its files
     */
    record Isi(int versi, String judul, String isi, Map<String, String> teks, String tautan, List<String> berkas) {

        static Isi of(MateriVersion version) {
            return new Isi(
                    version.versi(),
                    version.judul(),
                    version.isi(),
                    version.teks(),
                    version.tautan(),
                    version.media().stream().map(file -> file.nama()).toList());
        }
    }

    record Keputusan(
            String langkah, String oleh, OffsetDateTime waktu, String keputusan, String catatan, Integer versi) {}
}
