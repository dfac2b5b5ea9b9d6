package id.sophumas.materi;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a film tells where it was taken: in the notes that cameras leave beside its pictures ({@code udta} with {@code ©xyz} or {@code loci},
 * the keys of QuickTime in {@code meta}, XMP in {@code uuid}). They are overwritten in place, so that nothing else of the film moves.
 */
public final class FilmPlaces {

    private static final Set<String> NOTES = Set.of("udta", "meta", "uuid");
    private static final Set<String> AROUND = Set.of("moov", "trak", "moof", "traf");
    private static final Pattern PLACE =
            Pattern.compile("\u00A9xyz|loci|location|gps|iso6709|latitude|longitude", Pattern.CASE_INSENSITIVE);
    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);

    /** Notes are short; a longer box of this name is taken for one that tells a place. */
    private static final int LONGEST_NOTE = 16 * 1024 * 1024;

    private static final int MOST_BOXES = 100_000;

    private record Span(long name, long begin, long end) {}

    private final List<Span> spans = new ArrayList<>();

    private FilmPlaces() {}

    /**
     * Looks for places.
     *
     * @param film read to its end, not closed
     * @throws IOException where it cannot be read
     */
    public static FilmPlaces in(InputStream film) throws IOException {
        FilmPlaces places = new FilmPlaces();
        places.read(new DataInputStream(new BufferedInputStream(film)));
        return places;
    }

    /** Whether it tells none. */
    public boolean isNone() {
        return spans.isEmpty();
    }

    /** The film with the same number of bytes and without its places. */
    public InputStream without(InputStream film) {
        return new Without(new BufferedInputStream(film), spans);
    }

    private void read(DataInputStream in) throws IOException {
        long position = 0;
        for (int boxes = 0; boxes < MOST_BOXES; boxes++) {
            long begin = position;
            long length;
            byte[] name;
            try {
                length = Integer.toUnsignedLong(in.readInt());
                name = in.readNBytes(4);
                position += 8;
                if (length == 1) {
                    length = in.readLong();
                    position += Long.BYTES;
                }
            } catch (EOFException end) {
                return;
            }
            String kind = new String(name, StandardCharsets.ISO_8859_1);
            if (length == 0 || length < position - begin) {
                return;
            }
            if (AROUND.contains(kind)) {
                // What lies in it follows as if it lay beside it: only names and lengths count.
                continue;
            }
            long rest = length - (position - begin);
            if (NOTES.contains(kind)) {
                note(in, begin, position, rest);
            } else {
                skip(in, rest);
            }
            position += rest;
        }
    }

    private void note(DataInputStream in, long begin, long content, long rest) throws IOException {
        if (rest > LONGEST_NOTE) {
            spans.add(new Span(begin + Integer.BYTES, content, content + rest));
            skip(in, rest);
            return;
        }
        byte[] text = in.readNBytes((int) rest);
        if (PLACE.matcher(new String(text, StandardCharsets.ISO_8859_1)).find()) {
            spans.add(new Span(begin + Integer.BYTES, content, content + rest));
        }
    }

    private static void skip(DataInputStream in, long count) throws IOException {
        long left = count;
        while (left > 0) {
            long skipped = in.skip(left);
            if (skipped <= 0) {
                if (in.read() < 0) {
                    return;
                }
                skipped = 1;
            }
            left -= skipped;
        }
    }

    /** Writes nothing where a place was, and calls the box free. */
    private static final class Without extends FilterInputStream {

        private final List<Span> spans;
        private long position;

        Without(InputStream film, List<Span> spans) {
            super(film);
            this.spans = spans;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            for (Span span : spans) {
                overwrite(span, target, offset, count);
            }
            position += Math.max(0, count);
            return count;
        }

        private void overwrite(Span span, byte[] target, int offset, int count) {
            for (int i = 0; i < FREE.length; i++) {
                put(span.name() + i, FREE[i], target, offset, count);
            }
            long from = Math.max(span.begin(), position);
            long to = Math.min(span.end(), position + count);
            for (long at = from; at < to; at++) {
                target[offset + (int) (at - position)] = 0;
            }
        }

        private void put(long at, byte value, byte[] target, int offset, int count) {
            if (at >= position && at < position + count) {
                target[offset + (int) (at - position)] = value;
            }
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] passed = new byte[(int) Math.min(count, 8192)];
            return Math.max(0, read(passed, 0, passed.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
