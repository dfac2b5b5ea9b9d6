package id.sophumas.publication;

import id.sophumas.channel.FileEnding;

/**
 * A file that goes out, or went out, with a post.
 *
 * @param nama as its author named it
 * @param sumber hash of what was approved
 * @param namaKirim as it goes out
 * @param sha256 hash of what goes out: another one where a platform takes only a rendition
 * @param jenis media type of what goes out
 * @param ukuran its bytes
 * @param lebar its width in pixels; null where unknown
 * @param tinggi its height in pixels; null where unknown
 * @param kunci the part of its public address that nobody can guess
 */
public record OutgoingFile(
        String nama,
        String sumber,
        String namaKirim,
        String sha256,
        String jenis,
        long ukuran,
        Integer lebar,
        Integer tinggi,
        String kunci) {

    /** Its name below {@code /publikasi/kiriman/}. */
    public String publicName() {
        return kunci + "." + FileEnding.of(jenis);
    }

    /** Whether the same bytes go out under the same names. */
    boolean isSameAs(OutgoingFile other) {
        return nama.equals(other.nama)
                && sumber.equals(other.sumber)
                && namaKirim.equals(other.namaKirim)
                && sha256.equals(other.sha256);
    }
}
