package id.sophumas.materi;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Walks through the boxes (atoms) of an ISO or QuickTime container, one after the other and without recursion, so that a file that nests them
 * endlessly ends in an exception and not in the stack. What is of no interest is skipped, and nothing is reserved that a file merely promises.
 */
final class Boxes {

    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl");
    private static final String MOVIE = "moov";
    /** Real films nest five containers and describe each track in some dozen boxes. */
    private static final int DEEPEST = 12;

    private static final int MOST = 100_000;
    private static final int LARGEST_FIELDS = 256;
    private static final int HEADER = 8;

    private final DataInputStream in;
    private final Deque<Long> ends = new ArrayDeque<>();
    private final Deque<String> open = new ArrayDeque<>();
    private long position;

    Boxes(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in));
    }

    /**
     * Tells of each box up to the end of the first description of a movie.
     *
     * @throws IOException where the container breaks its own rules, ends early, nests too deep or describes no movie
     */
    void tell(Visitor visitor) throws IOException {
        for (int boxes = 0; boxes < MOST; boxes++) {
            if (closeEnded(visitor)) {
                return;
            }
            step(visitor);
        }
        throw new IOException("Too many boxes");
    }

    /** Whether the movie's description has ended. */
    private boolean closeEnded(Visitor visitor) throws IOException {
        // QuickTime ends a container with four bytes of nothing.
        while (!ends.isEmpty() && ends.peek() - position < HEADER) {
            skipTo(ends.pop());
            String closed = open.pop();
            visitor.close(closed);
            if (closed.equals(MOVIE)) {
                return true;
            }
        }
        return false;
    }

    private void step(Visitor visitor) throws IOException {
        long begin = position;
        long size = Integer.toUnsignedLong(in.readInt());
        byte[] name = new byte[4];
        in.readFully(name);
        position += HEADER;
        if (size == 1) {
            size = in.readLong();
            position += Long.BYTES;
        }
        if (size == 0) {
            skipTo(endOf("A box without an end"));
            return;
        }
        if (size < position - begin || !ends.isEmpty() && size > ends.peek() - begin) {
            throw new IOException("A box larger than what it lies in, or smaller than itself");
        }
        enterOrRead(new String(name, StandardCharsets.ISO_8859_1), begin + size, visitor);
    }

    private void enterOrRead(String name, long end, Visitor visitor) throws IOException {
        if (end < 0) {
            throw new IOException("A box larger than any file");
        }
        if (CONTAINERS.contains(name) && (name.equals(MOVIE) == ends.isEmpty())) {
            if (ends.size() >= DEEPEST) {
                throw new IOException("Boxes nested too deep");
            }
            ends.push(end);
            open.push(name);
            visitor.open(name);
        } else {
            if (!ends.isEmpty()) {
                byte[] fields = new byte[(int) Math.min(end - position, LARGEST_FIELDS)];
                in.readFully(fields);
                position += fields.length;
                visitor.fields(name, fields);
            }
            skipTo(end);
        }
    }

    private long endOf(String problem) throws IOException {
        if (ends.isEmpty()) {
            throw new EOFException(problem);
        }
        return ends.peek();
    }

    private void skipTo(long end) throws IOException {
        in.skipNBytes(end - position);
        position = end;
    }

    /** Is told what there is. */
    interface Visitor {

        /** A container begins. */
        void open(String name);

        /** A box inside of the movie's description that is no container, with the beginning of what it holds. */
        void fields(String name, byte[] fields) throws IOException;

        /** A container has ended. */
        void close(String name);
    }
}
