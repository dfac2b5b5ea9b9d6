package id.sophumas.channel.portal;

/**
 * One file of an article; see {@link id.sophumas.channel.Attachment} for the meaning of the parts.
 */
public record ArticleMedia(
        String nama, String teksAlternatif, String jenis, long ukuran, String sha256, Integer lebar, Integer tinggi) {

    /** Whether it is shown as a picture. */
    public boolean isImage() {
        return jenis.startsWith("image/");
    }

    /** Whether it is shown as a film. */
    public boolean isVideo() {
        return jenis.startsWith("video/");
    }
}
