package id.sophumas.refusal;

import java.util.regex.Pattern;

/** Tells people where in a text something stands. */
public final class Place {

    private static final Pattern BREAK = Pattern.compile("\\R");

    private Place() {}

    /**
     * The place in words, Indonesian.
     *
     * @param at index into the text
     * @param lines whether the text has lines to count
     */
    public static String of(String text, int at, boolean lines) {
        String before = text.substring(0, at);
        String[] above = lines ? BREAK.split(before, -1) : new String[] {before};
        String line = above[above.length - 1];
        String character = "karakter ke-" + (line.codePointCount(0, line.length()) + 1);
        return lines ? "baris " + above.length + ", " + character : character;
    }
}
