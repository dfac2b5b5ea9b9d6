package id.sophumas.web;

import java.io.IOException;
import java.util.List;
import org.springframework.util.ObjectUtils;

/** Tells a disk without room from every other trouble with files. */
final class FullDisk {

    /** Java has no exception of its own for it, only what the system says: Linux, a quota, Windows. */
    private static final List<String> WORDS =
            List.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");

    private FullDisk() {}

    static boolean causes(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            String message = ObjectUtils.getDisplayString(each.getMessage());
            if (each instanceof IOException && WORDS.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }
}
