package id.sophumas.materi;

import java.util.UUID;
import java.util.regex.Pattern;

/** The ids this module gives. They come back from outside; what cannot be one never reaches the database. */
public final class RecordId {

    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

    private RecordId() {}

    public static String next() {
        return UUID.randomUUID().toString();
    }

    public static boolean isOne(String text) {
        return text != null && FORM.matcher(text).matches();
    }
}
