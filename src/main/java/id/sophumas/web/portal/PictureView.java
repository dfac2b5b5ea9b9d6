package id.sophumas.web.portal;

import id.sophumas.channel.Recipe;
import id.sophumas.channel.portal.ArticleMedia;
import id.sophumas.channel.portal.MediaPath;
import id.sophumas.publication.rendition.LinkCards;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture as the page needs it.
 *
 * @param src address of the stored bytes, unchanged
 * @param srcset smaller variants and the original for the browser to choose from; null where there are no variants
 * @param small address of a variant for lists; the original where there is none
 * @param alt alternative text
 * @param width pixels as displayed; null where unknown
 * @param height pixels as displayed; null where unknown
 * @param card the picture for cards of links; null where its size is unknown, so that none can be made
 */
record PictureView(String src, String srcset, String small, String alt, Integer width, Integer height, CardView card) {

    /**
     * A picture for cards of links, a JPEG.
     *
     * @param src its address
     * @param width pixels
     * @param height pixels
     */
    record CardView(String src, int width, int height) {}

    static PictureView of(ArticleMedia file) {
        List<Integer> widths = Variants.widths(file);
        String src = MediaPath.of(file);
        return new PictureView(
                src,
                widths.isEmpty() ? null : srcset(file, widths, src),
                widths.isEmpty() ? src : MediaPath.variant(file, widths.get(0)),
                file.teksAlternatif(),
                file.lebar(),
                file.tinggi(),
                card(file));
    }

    private static CardView card(ArticleMedia file) {
        if (file.lebar() == null || file.tinggi() == null) {
            return null;
        }
        Recipe recipe = LinkCards.recipe(file.lebar(), file.tinggi());
        return new CardView(MediaPath.card(file), recipe.width(), recipe.height());
    }

    private static String srcset(ArticleMedia file, List<Integer> widths, String src) {
        return widths.stream()
                        .map(width -> MediaPath.variant(file, width) + " " + width + "w")
                        .collect(Collectors.joining(", "))
                + ", " + src + " " + file.lebar() + "w";
    }
}
