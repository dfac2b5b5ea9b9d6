package id.sophumas.channel;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** How a platform counts a text. */
public enum TextLength {
    /** Every character (Unicode code point) is one. */
    CHARACTERS("karakter") {
        @Override
        public int of(String text) {
            return text.codePointCount(0, text.length());
        }
    },
    /** Bytes in UTF-8. */
    UTF8_BYTES("byte") {
        @Override
        public int of(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    },
    /** X: normalised to NFC; an address is 23 whatever its length; an emoji and a CJK character are 2. */
    X("karakter") {
        @Override
        public int of(String text) {
            XAddress.Found found = XAddress.in(Normalizer.normalize(text, Normalizer.Form.NFC));
            return WebAddress.COUNTED_AS * found.addresses().size() + XWeight.of(found.around());
        }
    },
    /**
     * Mastodon: an address is 23 whatever its length, of {@code @user@server} only {@code @user} counts, everything else by what a reader sees
     * as one character (its StatusLengthValidator).
     */
    MASTODON("karakter") {
        @Override
        public int of(String text) {
            return WebAddress.COUNTED_AS * WebAddress.explicit(text)
                    + (int) Grapheme.of(Mention.shortened(WebAddress.withoutExplicit(text)))
                            .count();
        }
    };

    private final String unit;

    TextLength(String unit) {
        this.unit = unit;
    }

    /** The text's length in this way of counting; 0 for an empty text. */
    public abstract int of(String text);

    /** What is counted, Indonesian, for messages. */
    public String unit() {
        return unit;
    }
}
