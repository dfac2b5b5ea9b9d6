package id.sophumas.channel.http;

import id.sophumas.channel.Attachment;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A file of a post, or a run of its bytes, as the body of a call: read while it is sent, never held in memory. */
public final class FilePart extends AbstractResource {

    private final Attachment file;
    private final long from;
    private final long length;

    private FilePart(Attachment file, long from, long length) {
        this.file = file;
        this.from = from;
        this.length = length;
    }

    /** The whole file. */
    public static FilePart of(Attachment file) {
        return new FilePart(file, 0, file.ukuran());
    }

    /**
     * Some of its bytes.
     *
     * @param from how many to leave out at the beginning
     * @param length how many to send
     */
    public static FilePart of(Attachment file, long from, long length) {
        return new FilePart(file, from, length);
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        InputStream bytes = file.isi().getInputStream();
        try {
            bytes.skipNBytes(from);
            return new Bounded(bytes, length);
        } catch (IOException tooShort) {
            bytes.close();
            throw tooShort;
        }
    }

    @Override
    public String getFilename() {
        return file.nama();
    }

    @Override
    public String getDescription() {
        return "%d bytes of %s from %d".formatted(length, file.sha256(), from);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Ends after so many bytes. */
    private static final class Bounded extends InputStream {

        private final InputStream bytes;
        private long left;

        private Bounded(InputStream bytes, long length) {
            this.bytes = bytes;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = bytes.read();
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = bytes.read(into, offset, (int) Math.min(most, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
