package id.sophumas.channel.portal;

import id.sophumas.channel.FileEnding;

/**
 * Where a file of an article is fetched. The path is made of the file's hash and kind and of nothing a person wrote, so it never changes
 * its meaning and may be kept by caches for ever.
 */
public final class MediaPath {

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

    /** The picture of the card that messengers and social media make of a link to the article. */
    public static String card(ArticleMedia file) {
        return "/publikasi/media/%s/kartu.jpg".formatted(file.sha256());
    }

    /** The file name extension of its kind, without a dot. */
    public static String extension(ArticleMedia file) {
        return FileEnding.of(file.jenis());
    }
}
