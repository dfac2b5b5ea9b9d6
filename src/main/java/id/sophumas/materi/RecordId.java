package id.sophumas.materi;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ids this module gives. They come back from outside; what cannot be one never reaches the database. */
public final class RecordId {

    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

    private RecordId() {}

    public static String next() {
        return UUID.randomUUID().toString();
    }

    /** The id that belongs to this key of this owner's, always the same and nobody else's. */
    static String of(String owner, String key) {
        return UUID.nameUUIDFromBytes((owner.length() + ":" + owner + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public static boolean isOne(String text) {
        return text != null && FORM.matcher(text).matches();
    }
}
