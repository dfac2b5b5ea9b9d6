package id.sophumas.materi;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera noted that it was held. Java's own reader of such notes fails on many a real photograph, so ours is small and lenient. */
final class ExifOrientation {

    private static final int TIFF = 6;
    private static final int ORIENTATION = 0x0112;

    private ExifOrientation() {}

    /** Whether width and height are swapped when the picture is shown. */
    static boolean isTurned(String jenis, InputStream picture) throws IOException {
        return of(jenis, picture) >= 5;
    }

    /**
     * The orientation by EXIF's own numbers.
     *
     * @param jenis media type of the picture
     * @param picture read from its first byte, as far as needed; not closed
     * @return 1 (upright) to 8; 1 where none or nonsense is noted
     */
    static int of(String jenis, InputStream picture) throws IOException {
        if (jenis.equals(MediaType.JPEG.mime())) {
            return ofJpeg(new BufferedInputStream(picture));
        }
        try {
            return PictureNotes.read(jenis, picture).orientation();
        } catch (IOException unreadable) {
            return 1;
        }
    }

    private static int ofJpeg(InputStream jpeg) throws IOException {
        DataInputStream in = new DataInputStream(jpeg);
        in.skipNBytes(2);
        while (true) {
            int marker = in.read() == 0xFF ? in.read() : -1;
            // Application segments come first; whatever else follows, the orientation no longer does.
            if (marker < 0xE0 || marker > 0xEF) {
                return 1;
            }
            byte[] segment = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
            if (marker == 0xE1 && segment.length > TIFF + 8 && segment[0] == 'E' && segment[3] == 'f') {
                int noted = orientation(segment);
                return noted >= 1 && noted <= 8 ? noted : 1;
            }
        }
    }

    /** 1 to 8, or 0 where none is noted. */
    private static int orientation(byte[] exif) {
        ByteBuffer tiff = ByteBuffer.wrap(exif, TIFF, exif.length - TIFF).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 0;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int at = directory + 2; entries > 0 && at <= tiff.limit() - 12; at += 12, entries--) {
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                return tiff.getShort(at + 8) & 0xFFFF;
            }
        }
        return 0;
    }
}
