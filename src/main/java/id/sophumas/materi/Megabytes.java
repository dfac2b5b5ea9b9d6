package id.sophumas.materi;

import java.util.Locale;

/** Sizes as messages state them. */
final class Megabytes {

    private Megabytes() {}

    static String of(long bytes) {
        return bytes < 1024 * 1024
                ? bytes + " byte"
                : String.format(Locale.forLanguageTag("id"), "%.1f MB", bytes / (1024.0 * 1024.0));
    }
}
