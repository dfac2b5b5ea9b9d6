package id.sophumas.channel.meta;

import java.text.Normalizer;

/** Compares a text that was sent with one that is shown: platforms change spaces and how accents are composed, and nothing else. */
public final class SameText {

    private SameText() {}

    /** Whether both read the same; null reads as empty. */
    public static boolean is(String sent, String shown) {
        return plain(sent).equals(plain(shown));
    }

    private static String plain(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\s\\p{Z}\\u200B\\uFEFF]+", " ")
                        .strip();
    }
}
