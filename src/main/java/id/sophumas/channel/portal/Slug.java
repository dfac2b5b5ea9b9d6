package id.sophumas.channel.portal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** An article's place in the address, made of nothing but a-z, 0-9 and hyphens whatever the title says. */
final class Slug {

    static final int MAX = 80;

    /** Addresses beside the articles that are not articles. */
    private static final Set<String> RESERVED = Set.of("feed", "media", "aset", "sitemap", "halaman");

    private static final String NAMELESS = "publikasi";

    private Slug() {}

    /** The slug a title asks for; at most {@value #MAX} characters, cut between words where there is a gap. */
    static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ł", "l")
                .replaceAll("['’`]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String slug = cut(plain);
        if (slug.isEmpty()) {
            return NAMELESS;
        }
        return RESERVED.contains(slug) ? NAMELESS + "-" + slug : slug;
    }

    /** The n-th address for one title; the first is the slug itself. */
    static String numbered(String slug, int number) {
        return number == 1 ? slug : slug + "-" + number;
    }

    private static String cut(String text) {
        if (text.length() <= MAX) {
            return text;
        }
        int gap = text.lastIndexOf('-', MAX);
        return text.substring(0, gap > MAX / 2 ? gap : MAX);
    }
}
