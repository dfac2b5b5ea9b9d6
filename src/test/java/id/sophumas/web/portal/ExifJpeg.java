package id.sophumas.web.portal;

import java.io.ByteArrayOutputStream;

/** A photograph as a camera held upright stores it: lying, with a note in the EXIF segment to turn it (orientation 6). */
final class ExifJpeg {

    private static final byte[] EXIF = {
        (byte) 0xFF,
        (byte) 0xE1,
        0,
        34,
        'E',
        'x',
        'i',
        'f',
        0,
        0, // segment of 34 bytes
        'M',
        'M',
        0,
        42,
        0,
        0,
        0,
        8, // TIFF, big-endian, first directory at 8
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
        0, // one entry: orientation = 6
        0,
        0,
        0,
        0 // no further directory
    };

    private ExifJpeg() {}

    static byte[] turned(byte[] jpeg) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(EXIF);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
