package id.sophumas.materi;

import com.drew.imaging.mp4.Mp4MetadataReader;
import com.drew.imaging.quicktime.QuickTimeMetadataReader;
import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mov.media.QuickTimeVideoDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
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

    private static final String QUICKTIME = "video/quicktime";

    /**
     * Reads a container, skipping what is no description.
     *
     * @param jenis {@code video/mp4} or {@code video/quicktime}
     * @throws IOException where no moving picture is described in it
     */
    public static Film read(String jenis, InputStreamSource source) throws IOException {
        boolean isQuickTime = jenis.equals(QUICKTIME);
        Film film = read(isQuickTime, source);
        // The two kinds of container are nearly one, and many programs write the one under the name of the other.
        Film other = film == null ? read(!isQuickTime, source) : film;
        if (other == null) {
            throw new IOException("No moving picture in this container");
        }
        return other;
    }

    private static Film read(boolean asQuickTime, InputStreamSource source) throws IOException {
        try (InputStream bytes = source.getInputStream()) {
            return asQuickTime
                    ? quickTime(QuickTimeMetadataReader.readMetadata(bytes))
                    : mp4(Mp4MetadataReader.readMetadata(bytes));
        } catch (RuntimeException readersThrowAnythingOnBrokenBytes) {
            return null;
        }
    }

    private static Film mp4(Metadata found) {
        return film(
                found.getFirstDirectoryOfType(Mp4Directory.class),
                Mp4Directory.TAG_DURATION_SECONDS,
                found.getFirstDirectoryOfType(Mp4VideoDirectory.class),
                Mp4VideoDirectory.TAG_WIDTH,
                Mp4VideoDirectory.TAG_HEIGHT);
    }

    private static Film quickTime(Metadata found) {
        return film(
                found.getFirstDirectoryOfType(QuickTimeDirectory.class),
                QuickTimeDirectory.TAG_DURATION_SECONDS,
                found.getFirstDirectoryOfType(QuickTimeVideoDirectory.class),
                QuickTimeVideoDirectory.TAG_WIDTH,
                QuickTimeVideoDirectory.TAG_HEIGHT);
    }

    private static Film film(Directory movie, int length, Directory picture, int width, int height) {
        Rational seconds = movie == null ? null : movie.getRational(length);
        return seconds == null || picture == null
                ? null
                : new Film(duration(seconds), picture.getInteger(width), picture.getInteger(height));
    }

    private static Duration duration(Rational seconds) {
        boolean told = seconds.getNumerator() > 0 && seconds.getDenominator() > 0;
        return told ? Duration.ofMillis(Math.round(seconds.doubleValue() * 1000)) : null;
    }
}
