package id.sophumas.channel;

import id.sophumas.materi.Framing;
import java.time.Duration;
import org.springframework.core.io.InputStreamSource;

/**
 * One picture, film or document of a post.
 *
 * @param nama file name as the author gave it: data from a person, to be escaped wherever it is shown
 * @param teksAlternatif what a picture shows, for those who do not see it; empty where none was written
 * @param jenis media type found from the content
 * @param ukuran size in bytes
 * @param sha256 hash of the bytes, lower-case hexadecimal
 * @param lebar width in pixels as displayed; null where unknown
 * @param tinggi height in pixels as displayed; null where unknown
 * @param durasi how long a film is; null where unknown and for all other files
 * @param pemotongan how a picture may be made to fit a ratio it does not have
 * @param alamat where platforms that fetch media themselves find it, below {@code sop.public-url}; null where it has no public address
 * @param isi opens the bytes; each call gives a new stream, which the caller closes
 */
public record Attachment(
        String nama,
        String teksAlternatif,
        String jenis,
        long ukuran,
        String sha256,
        Integer lebar,
        Integer tinggi,
        Duration durasi,
        Framing pemotongan,
        String alamat,
        InputStreamSource isi) {

    /** A file of no known length, padded where it does not fit. */
    public Attachment(
            String nama,
            String teksAlternatif,
            String jenis,
            long ukuran,
            String sha256,
            Integer lebar,
            Integer tinggi,
            String alamat,
            InputStreamSource isi) {
        this(nama, teksAlternatif, jenis, ukuran, sha256, lebar, tinggi, null, Framing.PADDED, alamat, isi);
    }

    /** The same file, its bytes read from elsewhere. */
    public Attachment reading(InputStreamSource bytes) {
        return new Attachment(
                nama, teksAlternatif, jenis, ukuran, sha256, lebar, tinggi, durasi, pemotongan, alamat, bytes);
    }

    /** The same with a public address. */
    public Attachment at(String address) {
        return new Attachment(
                nama, teksAlternatif, jenis, ukuran, sha256, lebar, tinggi, durasi, pemotongan, address, isi);
    }
}
