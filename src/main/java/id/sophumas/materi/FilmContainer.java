package id.sophumas.materi;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Tells by its first box whether a file is a container for films. MP4 and QuickTime are one family (ISO/IEC 14496-12): which program or
 * camera wrote it stands in the brands of its {@code ftyp}, of which there are hundreds, and says nothing of whether it can be played.
 */
final class FilmContainer {

    /** What a film begins with; QuickTime before 2005 had no {@code ftyp}. */
    private static final Set<String> FIRST_BOXES = Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");

    /** Brands of still pictures, which phones keep in the same kind of container. */
    private static final Set<String> STILL_PICTURES =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    private FilmContainer() {}

    /** Whether it begins as films do; whether there is a film in it is for {@link Film} to tell. */
    static boolean isOne(IncomingFile file) throws IOException {
        String first = word(file, Integer.BYTES);
        return FIRST_BOXES.contains(first) && !(first.equals("ftyp") && STILL_PICTURES.contains(word(file, 8)));
    }

    private static String word(IncomingFile file, int at) throws IOException {
        try (InputStream in = file.open()) {
            byte[] begin = in.readNBytes(at + 4);
            return begin.length < at + 4 ? "" : new String(begin, at, 4, StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * Holds that every box of the film is there to its end.
     *
     * @throws IOException where the file ends before its boxes do
     */
    static void requireWhole(IncomingFile file) throws IOException {
        long size = file.size();
        try (DataInputStream in = new DataInputStream(file.open())) {
            long position = 0;
            while (size - position >= 8) {
                long length = Integer.toUnsignedLong(in.readInt());
                byte[] name = in.readNBytes(4);
                int header = 8;
                if (length == 1) {
                    length = in.readLong();
                    header = 16;
                }
                if (length == 0 || !isName(name)) {
                    // To the end of the file; or no box any more but what a program left behind the last one.
                    return;
                }
                if (length < header || length > size - position) {
                    throw new IOException("A box that is longer than what is left of its file");
                }
                in.skipNBytes(length - header);
                position += length;
            }
        }
    }

    private static boolean isName(byte[] name) {
        for (byte each : name) {
            if (each >= 0 && each < ' ') {
                return false;
            }
        }
        return true;
    }
}
