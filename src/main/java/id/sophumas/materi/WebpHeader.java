package id.sophumas.materi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The size in a WebP file's first chunk (RFC 9649), read without unfolding the picture. */
final class WebpHeader {

    private static final int LENGTH = 30;

    private WebpHeader() {}

    static ImageSize read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LENGTH);
        if (bytes.length < LENGTH
                || !ascii(bytes, 0).equals("RIFF")
                || !ascii(bytes, 8).equals("WEBP")) {
            throw new IOException("Not a WebP file");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (ascii(bytes, 12)) {
            case "VP8 " -> lossy(header);
            case "VP8L" -> lossless(header);
            case "VP8X" -> new ImageSize(1 + (header.getInt(24) & 0xFFFFFF), 1 + (header.getInt(26) >>> 8));
            default -> throw new IOException("Unknown WebP chunk");
        };
    }

    private static ImageSize lossy(ByteBuffer header) throws IOException {
        if ((header.getInt(23) & 0xFFFFFF) != 0x2A019D) {
            throw new IOException("No VP8 start code");
        }
        return new ImageSize(header.getShort(26) & 0x3FFF, header.getShort(28) & 0x3FFF);
    }

    private static ImageSize lossless(ByteBuffer header) throws IOException {
        if (header.get(20) != 0x2F) {
            throw new IOException("No VP8L signature");
        }
        int bits = header.getInt(21);
        return new ImageSize(1 + (bits & 0x3FFF), 1 + ((bits >>> 14) & 0x3FFF));
    }

    private static String ascii(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.US_ASCII);
    }
}
