package id.sophumas.materi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads how large a picture is, without unpacking it; a file that only begins like a picture fails here. */
final class ImageHeader {

    private ImageHeader() {}

    /** @throws IOException where no picture of this type can be read from the bytes */
    static ImageSize read(MediaType type, IncomingFile file) throws IOException {
        ImageSize stored = type == MediaType.WEBP ? webpSize(file) : sizeOf(type, file);
        return isTurned(type, file) ? stored.turned() : stored;
    }

    private static ImageSize webpSize(IncomingFile file) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open())) {
            return WebpHeader.read(in);
        }
    }

    private static ImageSize sizeOf(MediaType type, IncomingFile file) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mime());
        if (!readers.hasNext()) {
            throw new IOException("No reader for " + type.mime());
        }
        ImageReader reader = readers.next();
        try (InputStream in = new BufferedInputStream(file.open());
                MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(in)) {
            reader.setInput(input, true, true);
            return new ImageSize(reader.getWidth(0), reader.getHeight(0));
        } catch (RuntimeException readersThrowAnythingOnBrokenBytes) {
            throw new IOException(readersThrowAnythingOnBrokenBytes);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isTurned(MediaType type, IncomingFile file) throws IOException {
        try (InputStream in = file.open()) {
            return ExifOrientation.isTurned(type.mime(), in);
        }
    }
}
