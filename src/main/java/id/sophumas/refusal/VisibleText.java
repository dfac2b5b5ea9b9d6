package id.sophumas.refusal;

import java.util.Set;

/** Tells text that people can see from text that only programs can: what cannot be seen is empty. */
public final class VisibleText {

    /** Letters, marks and symbols that every screen shows as nothing at all, whatever their category says. */
    private static final Set<Integer> BLANKS = Set.of(
            0x034F, // combining grapheme joiner
            0x115F, 0x1160, 0x3164, 0xFFA0, // Hangul fillers
            0x17B4, 0x17B5, // Khmer inherent vowels
            0x2800, // Braille pattern blank
            0xFFFC, // object replacement: the place of a picture that did not come along
            0x1D159); // musical null notehead

    private VisibleText() {}

    /** Whether nothing of it can be seen; also where it is null or has no characters. */
    public static boolean isNone(String text) {
        return text == null || text.codePoints().allMatch(VisibleText::isBlank);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL
                || BLANKS.contains(c)
                || isVariationSelector(c);
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0x180B && c <= 0x180F || c >= 0xE0100 && c <= 0xE01EF;
    }
}
