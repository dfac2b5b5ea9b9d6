package id.sophumas.web.portal;

import id.sophumas.materi.ExifOrientation;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.springframework.core.io.InputStreamSource;

/** Unfolds a picture the way up its camera says, and no larger than needed: a photograph of 50 megapixels would take 200 MB. */
final class UprightPicture {

    private UprightPicture() {}

    /**
     * Reads a picture.
     *
     * @param step takes each n-th pixel in both directions only; less than 2 takes all
     * @throws IOException where it is not a picture that Java can read
     */
    static BufferedImage read(InputStreamSource source, int step) throws IOException {
        try (InputStream bytes = source.getInputStream();
                ImageInputStream stream = ImageIO.createImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IIOException("no reader for this kind of picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                BufferedImage picture = picture(reader, step);
                return isJpeg(reader) ? turned(picture, orientation(source)) : picture;
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage picture(ImageReader reader, int step) throws IOException {
        ImageReadParam sparse = reader.getDefaultReadParam();
        if (step > 1) {
            sparse.setSourceSubsampling(step, step, 0, 0);
        }
        return reader.read(0, sparse);
    }

    private static boolean isJpeg(ImageReader reader) throws IOException {
        return reader.getFormatName().equalsIgnoreCase("jpeg");
    }

    private static Orientation orientation(InputStreamSource source) throws IOException {
        try (InputStream bytes = new BufferedInputStream(source.getInputStream())) {
            return Orientation.typeOf(ExifOrientation.of(bytes));
        }
    }

    private static BufferedImage turned(BufferedImage picture, Orientation orientation) {
        return orientation == Orientation.TOP_LEFT
                ? picture
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
    }
}
