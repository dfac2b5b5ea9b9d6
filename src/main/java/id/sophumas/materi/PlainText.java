package id.sophumas.materi;

import id.sophumas.refusal.Place;
import id.sophumas.refusal.RequestRefused;

/** What counts as text: nothing a database, an XML feed or a screen could not take. */
final class PlainText {

    /** Word and PowerPoint break lines with a vertical tab, and old mainframes with a next-line character. */
    private static final String LINE_BREAKS_AND_TAB = "\n\r\t\u000B\f\u0085";

    private PlainText() {}

    /** Text on one line. */
    static void requireLine(String field, String text, int max) {
        require(field, text, max, false);
    }

    /** Text that may have line breaks and tabs. */
    static void requireLines(String field, String text, int max) {
        require(field, text, max, true);
    }

    private static void require(String field, String text, int max, boolean lines) {
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw RequestRefused.invalid(
                    "%s terlalu panjang: %d karakter, paling banyak %d karakter.".formatted(field, length, max));
        }
        text.codePoints().filter(c -> !isShown(c, lines)).findFirst().ifPresent(broken -> {
            throw RequestRefused.invalid(
                    "%s memuat karakter kendali atau karakter rusak yang tidak dapat ditampilkan (U+%04X), pada %s. Hapus karakter itu, lalu simpan lagi."
                            .formatted(field, broken, Place.of(text, text.indexOf(broken), lines)));
        });
    }

    private static boolean isShown(int c, boolean lines) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> lines && LINE_BREAKS_AND_TAB.indexOf(c) >= 0;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> lines;
            case Character.SURROGATE -> false;
            default -> (c & 0xFFFE) != 0xFFFE;
        };
    }
}
