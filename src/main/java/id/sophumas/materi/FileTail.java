package id.sophumas.materi;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Whether a file is there to its end. An upload or a copy that broke off half way begins like the whole file, and programs that show it make
 * up what is missing. JPEGs are told by their decoder: see {@link UnfoldedPictures}.
 */
final class FileTail {

    private static final int RIFF_HEADER = 8;

    /** A PDF ends with this word; programs put a little more behind it. */
    private static final String PDF_END = "%%EOF";

    private static final int PDF_TAIL = 2048;

    private FileTail() {}

    /** @throws IOException where the file ends before what it announces does */
    static void require(MediaType type, IncomingFile file) throws IOException {
        switch (type) {
            case PNG -> png(file);
            case WEBP -> webp(file);
            case PDF -> pdf(file);
            case MP4, QUICKTIME -> FilmContainer.requireWhole(file);
            default -> {}
        }
    }

    private static void png(IncomingFile file) throws IOException {
        try (InputStream in = file.open()) {
            PictureTail.follows(MediaType.PNG.mime(), in);
        }
    }

    private static void webp(IncomingFile file) throws IOException {
        try (InputStream in = file.open()) {
            ByteBuffer header = ByteBuffer.wrap(exactly(in, RIFF_HEADER)).order(ByteOrder.LITTLE_ENDIAN);
            if (Integer.toUnsignedLong(header.getInt(4)) + RIFF_HEADER > file.size()) {
                throw new EOFException("RIFF is longer than its file");
            }
        }
    }

    private static void pdf(IncomingFile file) throws IOException {
        try (InputStream in = file.open()) {
            in.skipNBytes(Math.max(0, file.size() - PDF_TAIL));
            if (!new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(PDF_END)) {
                throw new EOFException("No end of PDF");
            }
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
