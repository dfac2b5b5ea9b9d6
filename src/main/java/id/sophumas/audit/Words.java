package id.sophumas.audit;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text: letters and digits in a row, in small letters, and signs in a row where they stand alone or are more than one, so that
 * a title is found by {@code %_'"<>} too and a comma behind a word is no word.
 */
final class Words {

    private static final Pattern PART = Pattern.compile("([\\p{L}\\p{M}\\p{N}]+)|([^\\p{L}\\p{M}\\p{N}\\s]+)");

    /** A longer word is found by its beginning. */
    private static final int LONGEST = 60;

    private Words() {}

    /** The words, each once, in the order of the text. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Matcher part = PART.matcher(plain);
        while (part.find()) {
            if (part.group(1) != null || part.group().length() > 1 || standsAlone(plain, part.start())) {
                words.add(
                        part.group().substring(0, Math.min(LONGEST, part.group().length())));
            }
        }
        return words;
    }

    private static boolean standsAlone(String text, int at) {
        return (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
                && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }
}
