package id.sophumas.channel.wordpress;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Post;
import id.sophumas.materi.Sha256;
import java.util.Map;

/**
 * A file of a post as the site knows it. Its slug tells content and file but not the version, so that a correction finds what was uploaded
 * before.
 *
 * @param slug what it can be looked for by
 */
record SiteFile(Attachment file, String slug) {

    private static final Map<String, String> ENDINGS = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/webp", "webp",
            "video/mp4", "mp4",
            "video/quicktime", "mov",
            "application/pdf", "pdf");

    static SiteFile of(Post post, Attachment file) {
        String hash = Sha256.of(String.join(
                "\n", post.key().processInstanceId(), post.key().materiId(), file.sha256(), file.teksAlternatif()));
        return new SiteFile(file, WordPressSlug.of(file.nama().replaceFirst("\\.[^.]*$", ""), hash));
    }

    /** Name of the upload; WordPress makes the slug of what stands before the ending. */
    String name() {
        return slug + "." + ENDINGS.getOrDefault(file.jenis(), "bin");
    }

    boolean isImage() {
        return file.jenis().startsWith("image/");
    }

    boolean isVideo() {
        return file.jenis().startsWith("video/");
    }
}
