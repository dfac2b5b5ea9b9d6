package id.sophumas.channel;

import java.util.regex.Pattern;

/** Finds the addresses with a scheme, which most platforms turn into links and shorten. */
final class WebAddress {

    /** What an address counts, whatever its length. */
    static final int COUNTED_AS = 23;

    /** Addresses end before the punctuation of the sentence they stand in. */
    private static final String REST = "(?::\\d{1,5})?(?:[/?#](?:\\S*[^\\s.,;:!?'\")\\]}>])?)?";

    /** Bounded, because Java's matcher recurses for every repetition of a group. */
    private static final String LABELS = "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,8}";

    private static final Pattern EXPLICIT =
            Pattern.compile("(?<![\\p{L}\\p{N}@])https?://" + LABELS + "\\p{L}{2,}" + REST, Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    static int explicit(String text) {
        return (int) EXPLICIT.matcher(text).results().count();
    }

    static String withoutExplicit(String text) {
        return EXPLICIT.matcher(text).replaceAll("");
    }
}
