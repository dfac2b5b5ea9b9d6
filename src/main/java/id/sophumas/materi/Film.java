package id.sophumas.materi;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.core.io.InputStreamSource;

/**
 * What the container of a moving picture says of it; the pictures themselves are not looked at.
 *
 * @param length how long it is; null where the container leaves it open, as those of live recordings do
 * @param width pixels as stored; null where it does not say
 * @param height pixels as stored; null where it does not say
 */
public record Film(Duration length, Integer width, Integer height) {

    /**
     * Reads a container, skipping what is no description. MP4 and QuickTime are described alike, and many programs write the one under the name
     * of the other.
     *
     * @throws IOException where no moving picture is described in it
     */
    public static Film read(InputStreamSource source) throws IOException {
        MovieDescription description = new MovieDescription();
        try (InputStream bytes = source.getInputStream()) {
            new Boxes(bytes).tell(description);
        }
        Film film = description.film();
        if (film == null) {
            throw new IOException("No moving picture in this container");
        }
        return film;
    }
}
