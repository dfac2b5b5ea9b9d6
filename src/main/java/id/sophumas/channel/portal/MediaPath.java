package id.sophumas.channel.portal;

import java.util.Map;

/**
 * Where a file of an article is fetched. The path is made of the file's hash and kind and of nothing a person wrote, so it never changes
 * its meaning and may be kept by caches for ever.
 */
public final class MediaPath {

    private static final Map<String, String> EXTENSIONS = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/webp", "webp",
            "image/gif", "gif",
            "video/mp4", "mp4",
            "video/quicktime", "mov",
            "video/webm", "webm",
            "application/pdf", "pdf");

    private MediaPath() {}

    /** The stored bytes, from the application's root. */
    public static String of(ArticleMedia file) {
        return "/publikasi/media/%s.%s".formatted(file.sha256(), extension(file));
    }

    /**
     * A smaller variant of a picture.
     *
     * @param width in pixels
     */
    public static String variant(ArticleMedia file, int width) {
        return "/publikasi/media/%s/%d.%s".formatted(file.sha256(), width, extension(file));
    }

    /** The file name extension of its kind, without a dot. */
    public static String extension(ArticleMedia file) {
        return EXTENSIONS.getOrDefault(file.jenis(), "bin");
    }
}
