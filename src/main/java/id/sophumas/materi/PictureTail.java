package id.sophumas.materi;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Whether something follows behind a picture's end. Phones hide films with sound there (motion photos), second pictures and depth maps, which
 * no screen shows and everybody who downloads the picture gets.
 */
final class PictureTail {

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private PictureTail() {}

    /**
     * Looks behind a picture's end.
     *
     * @param jenis {@code image/jpeg}, {@code image/png} or {@code image/webp}
     * @param bytes read to the end of the picture, not closed
     * @throws IOException where the picture has no end
     */
    static boolean follows(String jenis, InputStream bytes) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(bytes));
        switch (jenis) {
            case "image/jpeg" -> skipJpeg(in);
            case "image/png" -> skipPng(in);
            case "image/webp" -> skipWebp(in);
            default -> throw new IOException("Not read from " + jenis);
        }
        return in.read() >= 0;
    }

    private static void skipJpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        int marker = in.readUnsignedByte() == MARKER ? kind(in) : 0;
        while (marker != END_OF_IMAGE) {
            if (marker == 0) {
                throw new IOException("No segment where one should be");
            }
            in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
            marker = marker == START_OF_SCAN ? afterScan(in) : in.readUnsignedByte() == MARKER ? kind(in) : 0;
        }
    }

    private static int kind(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        while (kind == MARKER) {
            kind = in.readUnsignedByte();
        }
        return kind;
    }

    /** In a scan, a marker is one that is neither stuffed (00) nor one to begin anew at (D0 to D7). */
    private static int afterScan(DataInputStream in) throws IOException {
        while (true) {
            if (in.readUnsignedByte() == MARKER) {
                int kind = kind(in);
                if (kind != 0 && (kind < 0xD0 || kind > 0xD7)) {
                    return kind;
                }
            }
        }
    }

    private static void skipPng(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        int name;
        do {
            long length = Integer.toUnsignedLong(in.readInt());
            name = in.readInt();
            in.skipNBytes(length + 4);
        } while (name != 0x49454E44);
    }

    private static void skipWebp(DataInputStream in) throws IOException {
        in.skipNBytes(4);
        long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        try {
            // Chunks are padded to even lengths.
            in.skipNBytes(length + length % 2);
        } catch (EOFException withoutItsPadding) {
            // Then nothing follows either.
        }
    }
}
