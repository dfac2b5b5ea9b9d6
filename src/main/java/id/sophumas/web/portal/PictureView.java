package id.sophumas.web.portal;

import id.sophumas.channel.portal.ArticleMedia;
import id.sophumas.channel.portal.MediaPath;
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
 */
record PictureView(String src, String srcset, String small, String alt, Integer width, Integer height) {

    static PictureView of(ArticleMedia file) {
        List<Integer> widths = Variants.widths(file);
        String src = MediaPath.of(file);
        return new PictureView(
                src,
                widths.isEmpty() ? null : srcset(file, widths, src),
                widths.isEmpty() ? src : MediaPath.variant(file, widths.get(0)),
                file.teksAlternatif(),
                file.lebar(),
                file.tinggi());
    }

    private static String srcset(ArticleMedia file, List<Integer> widths, String src) {
        return widths.stream()
                        .map(width -> MediaPath.variant(file, width) + " " + width + "w")
                        .collect(Collectors.joining(", "))
                + ", " + src + " " + file.lebar() + "w";
    }
}
