package id.sophumas.web.portal;

import id.sophumas.channel.portal.ArticleMedia;
import id.sophumas.materi.MediaStore;
import id.sophumas.materi.PrivateFolder;
import id.sophumas.materi.UnfoldedPictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOException;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Smaller variants of pictures, upright and without metadata, made when first asked for and kept on disk. */
@Component
class Variants {

    private static final Logger LOG = LoggerFactory.getLogger(Variants.class);
    private static final List<Integer> WIDTHS = List.of(480, 960, 1440);
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");
    private static final double QUALITY = 0.82;

    /** Counts the ways we have made variants in: a new one finds nothing of the old. */
    private static final String WAY = "-2";

    private final MediaStore store;
    private final UnfoldedPictures pictures;
    private final Path cache;

    Variants(MediaStore store, UnfoldedPictures pictures, PortalProperties properties) {
        this.store = store;
        this.pictures = pictures;
        this.cache = properties.cache().toAbsolutePath().normalize();
    }

    /** The widths there are of a picture, the smallest first; empty where it is small already or of a kind we cannot write. */
    static List<Integer> widths(ArticleMedia file) {
        return TYPES.contains(file.jenis()) && file.lebar() != null
                ? WIDTHS.stream().filter(width -> width < file.lebar()).toList()
                : List.of();
    }

    /** The variant of that width, one of {@link #widths}; empty where it cannot be made. */
    Optional<Path> variant(ArticleMedia file, int width) {
        Path kept = cache.resolve(file.sha256().substring(0, 2)).resolve(file.sha256() + "-" + width + WAY);
        try {
            if (!Files.exists(kept)) {
                make(file, width, kept);
            }
            // An empty file stands for a picture that cannot be read, so that nobody makes us try again and again.
            return Files.size(kept) == 0 ? Optional.empty() : Optional.of(kept);
        } catch (IOException diskFailed) {
            LOG.warn("A variant of picture {} could not be kept", file.sha256(), diskFailed);
            return Optional.empty();
        }
    }

    /** One at a time, so that nobody makes what somebody else is making. */
    private synchronized void make(ArticleMedia file, int width, Path kept) throws IOException {
        if (Files.exists(kept)) {
            return;
        }
        new PrivateFolder(kept.getParent()).create();
        Path temporary = Files.createTempFile(kept.getParent(), "varian", ".tmp");
        try {
            write(file, width, temporary);
            Files.move(temporary, kept, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Reads twice as fine as needed where memory allows, else just fine enough. */
    private static int step(ArticleMedia file, int width) {
        int fine = Math.max(1, file.lebar() / (2 * width));
        return unfolded(file, fine) <= UnfoldedPictures.MOST_PIXELS ? fine : Math.max(1, file.lebar() / width);
    }

    private static long unfolded(ArticleMedia file, int step) {
        return (long) file.lebar() * file.tinggi() / ((long) step * step);
    }

    private void write(ArticleMedia file, int width, Path target) throws IOException {
        int step = step(file, width);
        if (unfolded(file, step) > UnfoldedPictures.MOST_PIXELS) {
            LOG.info("No smaller variant of picture {}: it is too long for its width", file.sha256());
            Files.write(target, new byte[0]);
            return;
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            pictures.use(() -> store.open(file.sha256()), file.jenis(), step, (picture, orientation) -> {
                Thumbnails.of(turned(picture, orientation))
                        .width(width)
                        .outputFormat(file.jenis().equals("image/png") ? "png" : "jpg")
                        .outputQuality(QUALITY)
                        .toOutputStream(out);
                return target;
            });
        } catch (IIOException | RuntimeException unreadable) {
            LOG.info("No smaller variants of picture {}: {}", file.sha256(), unreadable.toString());
            Files.write(target, new byte[0]);
        }
    }

    private static BufferedImage turned(BufferedImage picture, int orientation) {
        return orientation == 1
                ? picture
                : ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                        .apply(picture);
    }
}
