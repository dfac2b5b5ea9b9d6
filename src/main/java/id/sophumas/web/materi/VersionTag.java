package id.sophumas.web.materi;

import id.sophumas.refusal.RequestRefused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version number in an {@code If-Match} header, as our own {@code ETag} gave it out. */
final class VersionTag {

    private static final Pattern FORM = Pattern.compile("\\s*(?:W/)?\"?(\\d{1,9})\"?\\s*");

    private VersionTag() {}

    /** The number; null where the header is missing or {@code *}. */
    static Integer read(String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            throw RequestRefused.invalid("If-Match harus berupa nomor versi dari ETag.");
        }
        return Integer.valueOf(matcher.group(1));
    }
}
