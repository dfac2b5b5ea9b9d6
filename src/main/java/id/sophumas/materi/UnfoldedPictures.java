package id.sophumas.materi;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Unfolds pictures, no larger than needed and one at a time: a photograph of 50 megapixels would take 200 MB, and anybody may ask for one.
 */
@Component
public class UnfoldedPictures {

    /** Most pixels of the usual depth that are unfolded; with a copy that is some 100 MB, which the heap that the README recommends can hold. */
    public static final long MOST_PIXELS = 12_500_000;

    private static final long MOST_BITS = MOST_PIXELS * 32;

    /**
     * What is done with an unfolded picture, before the next one is unfolded.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Use<T> {

        /**
         * Uses it.
         *
         * @param picture as stored, lying where the camera lay
         * @param orientation how the camera was held, by EXIF's own numbers: 1 (upright) to 8
         */
        T with(BufferedImage picture, int orientation) throws IOException;
    }

    /**
     * Unfolds a picture and uses it.
     *
     * @param jenis its media type
     * @param step takes each n-th pixel in both directions only; less than 2 takes all, but never more than {@link #MOST_PIXELS}
     * @throws IIOException where it is not a picture that can be read
     * @throws IOException where its bytes cannot be read, or where its use throws it
     */
    public synchronized <T> T use(InputStreamSource source, String jenis, int step, Use<T> use) throws IOException {
        return use.with(unfolded(source, step), orientation(source, jenis));
    }

    private static BufferedImage unfolded(InputStreamSource source, int step) throws IOException {
        try (InputStream bytes = source.getInputStream();
                ImageInputStream stream = stream(bytes)) {
            return unfolded(stream, step);
        }
    }

    private static ImageInputStream stream(InputStream bytes) throws IOException {
        try {
            return ImageIO.createImageInputStream(bytes);
        } catch (IIOException noRoomForItsCache) {
            throw new IOException(noRoomForItsCache);
        }
    }

    private static BufferedImage unfolded(ImageInputStream stream, int step) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new IIOException("No reader for this kind of picture");
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(stream, true, true);
            return read(reader, Math.max(step, leastStep(reader)));
        } catch (FileSystemException diskFailed) {
            throw diskFailed;
        } catch (IOException | RuntimeException readersThrowAnythingOnBrokenBytes) {
            throw new IIOException("Unreadable picture", readersThrowAnythingOnBrokenBytes);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, int step) throws IOException {
        ImageReadParam sparse = reader.getDefaultReadParam();
        if (step > 1) {
            sparse.setSourceSubsampling(step, step, 0, 0);
        }
        return reader.read(0, sparse);
    }

    /** The finest step that memory allows; deep colours (16 bits each) take more of it. */
    private static int leastStep(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        int depth = types.hasNext() ? types.next().getColorModel().getPixelSize() : Integer.SIZE;
        double bits = (double) reader.getWidth(0) * reader.getHeight(0) * Math.max(depth, Byte.SIZE);
        return (int) Math.ceil(Math.sqrt(bits / MOST_BITS));
    }

    private static int orientation(InputStreamSource source, String jenis) throws IOException {
        try (InputStream bytes = source.getInputStream()) {
            return ExifOrientation.of(jenis, bytes);
        }
    }
}
