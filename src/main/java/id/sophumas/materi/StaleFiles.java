package id.sophumas.materi;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Clears away what a killed process left half written; a day old at least, so that no upload under way is touched. */
final class StaleFiles {

    private static final Duration AGE = Duration.ofDays(1);

    private StaleFiles() {}

    static void removeFrom(Path folder) throws IOException {
        // The file system's own time is compared, so the machine's clock counts here and not the movable one.
        Instant limit = Instant.now().minus(AGE);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.tmp")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
