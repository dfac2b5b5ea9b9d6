package id.sophumas.refusal;

import java.util.Set;

/**
 * One line of text that a person entered and others will read: a name, an address. What no screen shows has no place in it, for it makes two
 * different texts look the same, turns a text around, or begins a new line where none is expected (a header of a mail, a log).
 */
public final class PlainLine {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** The kinds of characters that no screen shows; joiners, which some scripts and emoji are written with, are let through. */
    private static final Set<Byte> INVISIBLE = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR,
            Character.SURROGATE,
            Character.PRIVATE_USE);

    private PlainLine() {}

    /**
     * Checks a text that may be missing.
     *
     * @param field what it is, as a person knows it
     * @param text null for nothing
     * @param most the most characters it may have
     * @throws RequestRefused (INVALID) where it is longer, or has characters that cannot be seen
     */
    public static void check(String field, String text, int most) {
        if (text == null) {
            return;
        }
        if (text.length() > most) {
            throw RequestRefused.invalid(
                    "Isian \"%s\" terlalu panjang: %d karakter, paling banyak %d. Ringkas isian itu."
                            .formatted(field, text.length(), most));
        }
        if (text.codePoints().anyMatch(PlainLine::isInvisible) || !text.isEmpty() && isOnlyJoiners(text)) {
            throw RequestRefused.invalid(
                    "Isian \"%s\" memuat karakter yang tidak terlihat, misalnya ganti baris atau pembalik arah tulisan. Hapus karakter itu, lalu kirim lagi."
                            .formatted(field));
        }
    }

    private static boolean isInvisible(int c) {
        return INVISIBLE.contains((byte) Character.getType(c)) && !isJoiner(c);
    }

    private static boolean isOnlyJoiners(String text) {
        return text.codePoints().allMatch(c -> isJoiner(c) || Character.isWhitespace(c))
                && text.codePoints().anyMatch(PlainLine::isJoiner);
    }

    private static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
    }
}
