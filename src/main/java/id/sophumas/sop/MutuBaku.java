package id.sophumas.sop;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The standard an SOP sets for one activity.
 *
 * @param kelengkapan what must be at hand before the activity begins
 * @param waktu how long it may take: ISO 8601, working time, as the SOP prints it ({@code PT10M}, {@code P1D})
 * @param output what must come out of it
 */
public record MutuBaku(String kelengkapan, String waktu, String output) {

    private static final Pattern LINES = Pattern.compile("\\s*[;\\n]\\s*|\\s+\\+\\s+");
    private static final Pattern COMMAS = Pattern.compile(",\\s+(?:dan\\s+)?(?![^(]*\\))");
    private static final Pattern LAST_AND = Pattern.compile("\\s+dan\\s+");
    private static final Pattern NUMBER = Pattern.compile("^(?:[-•]|\\(?[0-9a-z][.)])\\s+");

    /**
     * The kelengkapan item by item, in its own words: parted at lines, semicolons and plus signs, else at the commas of an enumeration
     * ("naskah berita, foto dan video"). An "dan" alone parts nothing: it stands in names of offices as well.
     */
    public List<String> items() {
        List<String> parts = split(LINES, kelengkapan).toList();
        if (parts.size() == 1) {
            List<String> listed = split(COMMAS, kelengkapan).toList();
            if (listed.size() > 1) {
                int last = listed.size() - 1;
                parts = Stream.concat(listed.subList(0, last).stream(), Stream.of(LAST_AND.split(listed.get(last), 2)))
                        .toList();
            }
        }
        return parts.stream()
                .map(part -> NUMBER.matcher(part.strip()).replaceFirst(""))
                .filter(part -> !part.isBlank())
                .distinct()
                .toList();
    }

    private static Stream<String> split(Pattern at, String text) {
        return at.splitAsStream(text).filter(part -> !part.isBlank());
    }
}
