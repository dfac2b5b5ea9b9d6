package id.sophumas.materi;

/**
 * One file of a content version.
 *
 * @param nama file name as uploaded, unique within the version
 * @param teksAlternatif what the picture shows, for those who cannot see it; empty where none was given
 * @param jenis media type told from the bytes, e.g. {@code image/jpeg}
 * @param ukuran bytes
 * @param sha256 of the bytes, lower-case hex; the key in the {@link MediaStore}
 * @param lebar width in pixels as displayed (EXIF rotation applied); null where the file is not a picture
 * @param tinggi height in pixels as displayed; null where the file is not a picture
 * @param pemotongan how a picture is made to fit a ratio it does not have; PADDED where the file is not a picture
 */
public record Media(
        String nama,
        String teksAlternatif,
        String jenis,
        long ukuran,
        String sha256,
        Integer lebar,
        Integer tinggi,
        Framing pemotongan) {

    public Media(
            String nama,
            String teksAlternatif,
            String jenis,
            long ukuran,
            String sha256,
            Integer lebar,
            Integer tinggi) {
        this(nama, teksAlternatif, jenis, ukuran, sha256, lebar, tinggi, Framing.PADDED);
    }

    /** Whether it is a picture. */
    public boolean isImage() {
        return jenis.startsWith("image/");
    }

    /** Whether it is a moving picture. */
    public boolean isVideo() {
        return jenis.startsWith("video/");
    }

    Media describedAs(String description, Framing framing) {
        return new Media(nama, description, jenis, ukuran, sha256, lebar, tinggi, isImage() ? framing : Framing.PADDED);
    }
}
