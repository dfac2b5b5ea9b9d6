package id.sophumas.channel;

/**
 * X's weights (its published configuration, version 3): Latin and most alphabetic scripts 1, everything beyond 2, and an emoji 2 however many
 * code points it is made of.
 */
final class XWeight {

    private static final int VARIATION = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private XWeight() {}

    static int of(String text) {
        return Grapheme.of(text)
                .mapToInt(one ->
                        isEmoji(one) ? 2 : one.codePoints().map(XWeight::of).sum())
                .sum();
    }

    private static int of(int c) {
        boolean light = c <= 4351 || (c >= 8192 && c <= 8205) || (c >= 8208 && c <= 8223) || (c >= 8242 && c <= 8247);
        return light ? 1 : 2;
    }

    private static boolean isEmoji(String grapheme) {
        return grapheme.codePoints().anyMatch(c -> c == VARIATION || c == KEYCAP || (c >= 0x1F000 && c <= 0x1FAFF));
    }
}
