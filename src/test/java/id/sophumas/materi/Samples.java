package id.sophumas.materi;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Real files for tests: pictures drawn here, so that the repository carries none. */
public final class Samples {

    private Samples() {}

    public static byte[] jpeg(int width, int height) {
        return picture("jpg", width, height);
    }

    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    /** A lossy WebP header of this size; no more of it is read here. */
    public static byte[] webp(int width, int height) {
        byte[] bytes = new byte[64];
        put(bytes, 0, "RIFF");
        bytes[4] = 56;
        put(bytes, 8, "WEBPVP8 ");
        bytes[23] = (byte) 0x9d;
        bytes[24] = 0x01;
        bytes[25] = 0x2a;
        bytes[26] = (byte) width;
        bytes[27] = (byte) (width >> 8);
        bytes[28] = (byte) height;
        bytes[29] = (byte) (height >> 8);
        return bytes;
    }

    /** A short film. */
    public static byte[] mp4() {
        return SampleFilms.mp4(4);
    }

    /** A phone's picture: stored lying, to be shown upright. */
    public static byte[] turnedJpeg(int width, int height) {
        byte[] plain = jpeg(width, height);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] turned = new byte[plain.length + exif.length];
        System.arraycopy(plain, 0, turned, 0, 2);
        System.arraycopy(exif, 0, turned, 2, exif.length);
        System.arraycopy(plain, 2, turned, 2 + exif.length, plain.length - 2);
        return turned;
    }

    /** The least that makes an office document of this main type, e.g. {@code wordprocessingml.document}. */
    public static byte[] office(String main) {
        String parts = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/main.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + main + ".main+xml\"/></Types>";
        return zip(Map.of("[Content_Types].xml", parts.getBytes(StandardCharsets.UTF_8)));
    }

    public static byte[] docx() {
        return office("wordprocessingml.document");
    }

    /** The beginning of an OpenDocument text: its type stands uncompressed in the first entry. */
    public static byte[] odt() {
        byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(crc.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(entry);
            zip.write(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An archive of these entries, in the map's order. */
    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    /** As {@link #pdf()}, with some kilobytes in it. */
    public static byte[] longPdf() {
        return new String(pdf(), StandardCharsets.US_ASCII)
                .replace("<<>>", "<<" + "/A 1 ".repeat(2000) + ">>")
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static IncomingFile file(String name, byte[] bytes) {
        return new IncomingFile() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(30, 90, 160));
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(byte[] target, int at, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, target, at, ascii.length);
    }
}
