package id.sophumas.materi;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadWarningListener;
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

    /** Every line is unfolded whatever the step; so few pixels of it need no room. */
    private static final int LOOKED_AT = 16;

    /** What the readers of JPEGs warn of when they fill in grey what is not there, as libjpeg words it and TwelveMonkeys does. */
    private static final Pattern ENDS_EARLY = Pattern.compile("(?i)premature end|truncated file");

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

    /**
     * Unfolds a picture to its last line and keeps nothing of it.
     *
     * @throws IIOException where it is not a picture that can be read, or breaks off before its end
     * @throws IOException where its bytes cannot be read
     */
    public synchronized void requireWhole(InputStreamSource source) throws IOException {
        AtomicBoolean brokenOff = new AtomicBoolean();
        try (InputStream bytes = source.getInputStream();
                ImageInputStream stream = stream(bytes)) {
            unfolded(
                    stream,
                    LOOKED_AT,
                    (reader, warning) -> brokenOff.compareAndSet(
                            false, ENDS_EARLY.matcher(warning).find()));
        }
        if (brokenOff.get()) {
            throw new IIOException("Ends before its last line");
        }
    }

    private static BufferedImage unfolded(InputStreamSource source, int step) throws IOException {
        try (InputStream bytes = source.getInputStream();
                ImageInputStream stream = stream(bytes)) {
            return unfolded(stream, step, null);
        }
    }

    private static ImageInputStream stream(InputStream bytes) throws IOException {
        try {
            return ImageIO.createImageInputStream(bytes);
        } catch (IIOException noRoomForItsCache) {
            throw new IOException(noRoomForItsCache);
        }
    }

    private static BufferedImage unfolded(ImageInputStream stream, int step, IIOReadWarningListener warned)
            throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new IIOException("No reader for this kind of picture");
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(stream, true, true);
            reader.addIIOReadWarningListener(warned);
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
        return plain(reader.read(0, sparse));
    }

    /**
     * In a form that all who draw with it keep whole: what makes pictures smaller turns transparent colours of a palette, and of grey, black.
     */
    private static BufferedImage plain(BufferedImage picture) {
        if (isPlain(picture.getColorModel())) {
            return picture;
        }
        BufferedImage plain = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return plain;
    }

    private static boolean isPlain(ColorModel colours) {
        boolean isColoured = colours.getColorSpace().getType() == ColorSpace.TYPE_RGB;
        return colours instanceof ComponentColorModel
                && colours.getTransferType() == DataBuffer.TYPE_BYTE
                && (isColoured || !colours.hasAlpha());
    }

    /** The finest step that memory allows; deep colours (16 bits each) take more of it. */
    private static int leastStep(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        ColorModel colours = types.hasNext() ? types.next().getColorModel() : ColorModel.getRGBdefault();
        int depth = colours.getPixelSize() + (isPlain(colours) ? 0 : Integer.SIZE);
        double bits = (double) reader.getWidth(0) * reader.getHeight(0) * Math.max(depth, Byte.SIZE);
        return (int) Math.ceil(Math.sqrt(bits / MOST_BITS));
    }

    private static int orientation(InputStreamSource source, String jenis) throws IOException {
        try (InputStream bytes = source.getInputStream()) {
            return ExifOrientation.of(jenis, bytes);
        }
    }
}
