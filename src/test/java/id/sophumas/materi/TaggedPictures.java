package id.sophumas.materi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/** Pictures with what cameras note in them, and kinds that Java cannot write. */
public final class TaggedPictures {

    /** 96 x 64, lossy: red on the left, blue on the right. */
    private static final String WEBP =
            "UklGRnQAAABXRUJQVlA4IGgAAADwBQCdASpgAEAAPjEYikQiIaETWZwAIAMEsoBqvIAfgBsWPAPwA/YAAGHohwBPStwreoWzmTVwwAD+9r4F/1"
                    + "YoT2odjgpBSV/0XInzqt5rylQCf+WhZ64uwR4AAIUkhhZBQ0IsfYAAAA==";

    /** The same, lossless, its lower half transparent. */
    private static final String TRANSPARENT_WEBP =
            "UklGRjoAAABXRUJQVlA4TC0AAAAvX8APEBcwHgKBJMDBxxLIJifJf1HOf8C7gTDbaJIneaAD2Cui/xMwfd058g8A";

    /** The same for print: four inks, as Photoshop writes them. */
    private static final String CMYK_JPEG =
            "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwPFxgWFB"
                    + "gSFBUU/8AAFAgAQABgBEMRAE0RAFkRAEsRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAKCf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAOBEMATQBZ"
                    + "AEsAAD8A1TZVMqmqYAAAAAAJVxVQAAAAAAAqoEq4AAAAAACVcVUAAAAAAAKqBKuAAAAAAAlXFVAAAAAAACqgSrgAAAAAAJVxVQAAAAAAAqoEq4"
                    + "AAAAAACVcVUAAAAAAAKqBKuAAAAAAAlXFVAAAAAAACqgSrgAAAAAAJVxVQAAAAAAAqoEq4AAAAAACVcVUAAAAAAAP/2Q==";

    private static final int ENTRY = 12;

    private TaggedPictures() {}

    public static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    public static byte[] transparentWebp() {
        return Base64.getDecoder().decode(TRANSPARENT_WEBP);
    }

    public static byte[] cmykJpeg() {
        return Base64.getDecoder().decode(CMYK_JPEG);
    }

    /** EXIF as a phone writes it: how it was held and, if so, that it was at Jalan Medan Merdeka Barat in Jakarta. */
    public static byte[] exif(int orientation, boolean located) {
        int entries = located ? 2 : 1;
        int gps = 8 + 2 + entries * ENTRY + 4;
        ByteBuffer tiff = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) entries);
        entry(tiff, 0x0112, 3, 1, orientation);
        if (located) {
            entry(tiff, 0x8825, 4, 1, gps);
        }
        tiff.putInt(0);
        if (located) {
            int values = gps + 2 + 4 * ENTRY + 4;
            tiff.putShort((short) 4);
            entry(tiff, 1, 2, 2, 'S');
            entry(tiff, 2, 5, 3, values);
            entry(tiff, 3, 2, 2, 'E');
            entry(tiff, 4, 5, 3, values + 24);
            tiff.putInt(0);
            tiff.putInt(6).putInt(1).putInt(10).putInt(1).putInt(30).putInt(1);
            tiff.putInt(106).putInt(1).putInt(49).putInt(1).putInt(20).putInt(1);
        }
        byte[] bytes = new byte[tiff.position()];
        tiff.flip().get(bytes);
        return bytes;
    }

    public static byte[] jpegWithExif(byte[] jpeg, int orientation, boolean located) {
        return jpegWith(jpeg, 0xE1, "Exif\0\0", exif(orientation, located));
    }

    public static byte[] jpegWithXmp(byte[] jpeg, String xmp) {
        return jpegWith(jpeg, 0xE1, "http://ns.adobe.com/xap/1.0/\0", xmp.getBytes(StandardCharsets.UTF_8));
    }

    /** @param profile an ICC profile that fits into one segment */
    public static byte[] jpegWithProfile(byte[] jpeg, byte[] profile) {
        return jpegWith(jpeg, 0xE2, "ICC_PROFILE\0\1\1", profile);
    }

    public static byte[] pngWithExif(byte[] png, int orientation, boolean located) {
        return pngWith(png, "eXIf", exif(orientation, located));
    }

    /** A PNG with a chunk more, after its header. */
    public static byte[] pngWith(byte[] png, String type, byte[] data) {
        byte[] typed = new byte[4 + data.length];
        System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, typed, 0, 4);
        System.arraycopy(data, 0, typed, 4, data.length);
        CRC32 crc = new CRC32();
        crc.update(typed);
        int header = 8 + 25;
        return ByteBuffer.allocate(png.length + 8 + typed.length)
                .put(png, 0, header)
                .putInt(data.length)
                .put(typed)
                .putInt((int) crc.getValue())
                .put(png, header, png.length - header)
                .array();
    }

    /** {@link #webp()} in the extended form that carries EXIF. */
    public static byte[] webpWithExif(int orientation, boolean located) {
        byte[] picture = webp();
        byte[] exif = exif(orientation, located);
        int padded = exif.length + exif.length % 2;
        ByteBuffer out =
                ByteBuffer.allocate(12 + 18 + picture.length - 12 + 8 + padded).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(out.capacity() - 8).put(ascii("WEBPVP8X")).putInt(10);
        out.putInt(0x08).put(new byte[] {95, 0, 0, 63, 0, 0});
        out.put(picture, 12, picture.length - 12);
        out.put(ascii("EXIF")).putInt(exif.length).put(exif);
        return out.array();
    }

    private static byte[] jpegWith(byte[] jpeg, int marker, String name, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = 2 + name.length() + data.length;
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(ascii(name));
        out.writeBytes(data);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
