package id.sophumas.web.portal;

import id.sophumas.channel.portal.ArticleMedia;
import id.sophumas.channel.portal.MediaPath;
import java.util.Locale;

/**
 * A film or a document as the page needs it.
 *
 * @param src address of the stored bytes
 * @param name file name as the author gave it
 * @param type media type
 * @param label what the film shows; the file name where nobody wrote it
 * @param size size for people
 */
record FileView(String src, String name, String type, String label, String size) {

    private static final double KILO = 1024;

    static FileView of(ArticleMedia file) {
        String label = file.teksAlternatif().isBlank() ? file.nama() : file.teksAlternatif();
        return new FileView(MediaPath.of(file), file.nama(), file.jenis(), label, size(file.ukuran()));
    }

    private static String size(long bytes) {
        Locale indonesian = Locale.forLanguageTag("id");
        return bytes < KILO * KILO
                ? String.format(indonesian, "%.0f KB", Math.max(1, bytes / KILO))
                : String.format(indonesian, "%.1f MB", bytes / KILO / KILO);
    }
}
