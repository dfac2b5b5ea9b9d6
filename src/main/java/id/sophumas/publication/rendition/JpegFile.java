package id.sophumas.publication.rendition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Packs a picture as JPEG, as well as its size allows. */
final class JpegFile {

    private static final List<Float> QUALITIES = List.of(0.9f, 0.82f, 0.74f, 0.66f, 0.58f);

    private JpegFile() {}

    /** The bytes; empty where they are more than {@code maxBytes} (null: any number) even at the lowest quality worth showing. */
    static Optional<byte[]> of(BufferedImage picture, Long maxBytes) throws IOException {
        for (float quality : QUALITIES) {
            byte[] bytes = packed(picture, quality);
            if (maxBytes == null || bytes.length <= maxBytes) {
                return Optional.of(bytes);
            }
        }
        return Optional.empty();
    }

    private static byte[] packed(BufferedImage picture, float quality) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
