package id.sophumas.channel.wordpress;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The last part of an address on the site: words that people can read, and a hash that says which post or file of ours it is. WordPress keeps
 * such a slug as it is, so that it can be looked for.
 */
final class WordPressSlug {

    private static final int WORDS = 60;
    private static final int HASH = 16;

    private WordPressSlug() {}

    /**
     * @param text what to take the words from, from people
     * @param hash hexadecimal, at least {@value #HASH} digits
     */
    static String of(String text, String hash) {
        String words = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’`]", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = words.substring(0, Math.min(words.length(), WORDS)).replaceAll("^-+|-+$", "");
        String tail = hash.substring(0, HASH);
        return cut.isEmpty() ? tail : cut + "-" + tail;
    }
}
