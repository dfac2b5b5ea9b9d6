package id.sophumas.web.portal;

import id.sophumas.channel.BodyText;
import id.sophumas.channel.portal.Article;
import id.sophumas.channel.portal.ArticleMedia;
import id.sophumas.web.IndonesianTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/**
 * An article as the pages show it.
 *
 * @param path address of its page, from the root
 * @param title title, to be escaped
 * @param summary beginning of the body
 * @param published time for people
 * @param publishedIso the same for machines
 * @param date the day only
 * @param updated time of the last change for people; null where it never changed
 * @param updatedIso the same for machines
 * @param corrected time of the last correction for people; null where there was none
 * @param correctedIso the same for machines
 * @param reason why it was corrected; null as before
 * @param paragraphs the body
 * @param link address to point readers to; null where none
 * @param pictures in the author's order
 * @param films in the author's order
 * @param documents everything else, in the author's order
 */
record ArticleView(
        String path,
        String title,
        String summary,
        String published,
        String publishedIso,
        String date,
        String updated,
        String updatedIso,
        String corrected,
        String correctedIso,
        String reason,
        List<BodyText.Paragraph> paragraphs,
        String link,
        List<PictureView> pictures,
        List<FileView> films,
        List<FileView> documents) {

    private static final int SUMMARY = 180;

    static ArticleView of(Article article, ZoneId zone) {
        return new ArticleView(
                article.path(),
                article.judul(),
                BodyText.beginning(article.isi().isBlank() ? article.judul() : article.isi(), SUMMARY),
                IndonesianTime.full(article.published(), zone),
                IndonesianTime.iso(article.published(), zone),
                IndonesianTime.date(article.published(), zone),
                article.updated().equals(article.published()) ? null : IndonesianTime.full(article.updated(), zone),
                IndonesianTime.iso(article.updated(), zone),
                article.corrected() == null ? null : IndonesianTime.full(article.corrected(), zone),
                article.corrected() == null ? null : IndonesianTime.iso(article.corrected(), zone),
                article.reason(),
                BodyText.of(article.isi()),
                web(article.tautan()),
                article.media().stream()
                        .filter(ArticleMedia::isImage)
                        .map(PictureView::of)
                        .toList(),
                files(article, ArticleMedia::isVideo),
                files(article, file -> !file.isImage() && !file.isVideo()));
    }

    /** The first picture; null where there is none. Public, for the templates call it. */
    public PictureView picture() {
        return pictures.isEmpty() ? null : pictures.get(0);
    }

    private static List<FileView> files(Article article, Predicate<ArticleMedia> kind) {
        return article.media().stream().filter(kind).map(FileView::of).toList();
    }

    /** Only an address of the web becomes a link, whatever was stored. */
    private static String web(String address) {
        return address != null && address.matches("(?i)https?://.*") ? address : null;
    }
}
