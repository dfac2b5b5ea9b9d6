package id.sophumas.channel.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One published article. All text is plain text from people: escaped wherever it is shown.
 *
 * @param id the portal's own id of it
 * @param slug its place in the address
 * @param judul title
 * @param isi body; an empty line separates paragraphs
 * @param tautan address to point readers to; null where none
 * @param sha256 hash of the approved content version
 * @param published when it first went public
 * @param updated when it last changed
 * @param corrected when it was corrected last; null where it never was
 * @param reason why it was corrected; null as before
 * @param media files in the author's order
 */
public record Article(
        String id,
        String slug,
        String judul,
        String isi,
        String tautan,
        String sha256,
        Instant published,
        Instant updated,
        Instant corrected,
        String reason,
        List<ArticleMedia> media) {

    public Article {
        media = List.copyOf(media);
    }

    /** The path of its page, from the application's root. */
    public String path() {
        return path(slug);
    }

    static String path(String slug) {
        return "/publikasi/" + slug;
    }

    /** The picture that stands for the article. */
    public Optional<ArticleMedia> firstImage() {
        return media.stream().filter(ArticleMedia::isImage).findFirst();
    }
}
