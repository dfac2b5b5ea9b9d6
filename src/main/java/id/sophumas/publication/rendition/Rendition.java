package id.sophumas.publication.rendition;

/**
 * A picture made to fit a platform, as it lies in the media store.
 *
 * @param sha256 of its bytes
 * @param ukuran bytes
 * @param lebar pixels
 * @param tinggi pixels
 */
public record Rendition(String sha256, long ukuran, int lebar, int tinggi) {

    /** All renditions are of this kind. */
    public static final String JENIS = "image/jpeg";
}
