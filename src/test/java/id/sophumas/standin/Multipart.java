package id.sophumas.standin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a {@code multipart/form-data} body, by name. */
final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("(?i)\\bname=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)\\bfilename=\"([^\"]*)\"");

    /**
     * One part.
     *
     * @param file its file name; null where it is no file
     */
    record Part(String file, byte[] content) {

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        String latin() {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }

    private Multipart() {}

    /** The parts in order; empty where the body is of another kind. */
    static Map<String, Part> of(Call call) {
        Map<String, Part> parts = new LinkedHashMap<>();
        String type = call.headers().getOrDefault("content-type", "");
        Matcher boundary = BOUNDARY.matcher(type);
        if (!type.startsWith("multipart/form-data") || !boundary.find()) {
            return parts;
        }
        // One character for each byte.
        String body = "\r\n" + new String(call.body(), StandardCharsets.ISO_8859_1);
        String[] pieces = body.split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
        for (int i = 1; i < pieces.length - 1; i++) {
            int end = pieces[i].indexOf("\r\n\r\n");
            String headers = pieces[i].substring(0, end);
            byte[] content = pieces[i].substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
            Matcher name = NAME.matcher(headers);
            Matcher file = FILE.matcher(headers);
            if (name.find()) {
                parts.put(name.group(1), new Part(file.find() ? file.group(1) : null, content));
            }
        }
        return parts;
    }
}
