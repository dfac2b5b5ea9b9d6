package id.sophumas.standin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a body of type {@code multipart/form-data}.
 *
 * @param filename null where it is a field
 * @param type media type; null where it is not told
 */
record Part(String name, String filename, String type, byte[] content) {

    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data; *boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type: *(\\S+)");

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The content with a character for each byte. */
    String latin() {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** The parts by their names, in their order; empty as with {@link #of}. */
    static Map<String, Part> byName(Call call) {
        Map<String, Part> parts = new LinkedHashMap<>();
        of(call).forEach(part -> parts.put(part.name(), part));
        return parts;
    }

    /** The parts in their order; empty where the body is none of that type, or is not formed as one. */
    static List<Part> of(Call call) {
        String type = call.header("content-type");
        Matcher boundary = BOUNDARY.matcher(type == null ? "" : type);
        List<Part> parts = new ArrayList<>();
        if (boundary.find()) {
            String body = new String(call.body(), StandardCharsets.ISO_8859_1);
            String[] pieces = body.split(Pattern.quote("--" + boundary.group(1)), -1);
            for (int i = 1; i < pieces.length - 1; i++) {
                parts.add(part(pieces[i]));
            }
        }
        return parts;
    }

    private static Part part(String piece) {
        int blank = piece.indexOf("\r\n\r\n");
        if (blank < 0 || !piece.startsWith("\r\n") || !piece.endsWith("\r\n")) {
            throw new IllegalArgumentException("no part: " + piece.substring(0, Math.min(80, piece.length())));
        }
        String head = piece.substring(0, blank);
        return new Part(
                found(NAME, head),
                found(FILENAME, head),
                found(TYPE, head),
                piece.substring(blank + 4, piece.length() - 2).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String found(Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }
}
