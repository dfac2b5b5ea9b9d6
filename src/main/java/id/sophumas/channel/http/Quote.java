package id.sophumas.channel.http;

/** A platform's own words in a message of ours: bounded, on one line, and recognisable as somebody else's. */
public final class Quote {

    private static final int LONGEST = 300;

    private Quote() {}

    /**
     * Our message with the platform's words behind it.
     *
     * @param message ours, Indonesian, without a full stop at the end
     * @param words the platform's; null or blank where it has none
     */
    public static String after(String message, String words) {
        String clean = words == null
                ? ""
                : words.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        if (clean.isEmpty()) {
            return message + ".";
        }
        return message + ": \"" + (clean.length() <= LONGEST ? clean : cut(clean)) + "\".";
    }

    /** Cut between characters: half a pair of surrogates is no text. */
    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
