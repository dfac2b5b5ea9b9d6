package id.sophumas.publication;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Post;
import id.sophumas.materi.AlteredFile;
import id.sophumas.materi.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.core.io.InputStreamSource;

/**
 * The bytes of a file as a channel sends them: the very ones whose hash was taken. The first time they are asked for, the stored file is
 * copied into one that has no name, and hashed on the way; every stream reads that copy, which nobody else can reach. What was put into the
 * place of the stored file between a look and the sending is never sent.
 */
final class VerifiedBytes implements InputStreamSource {

    private final Attachment file;
    private final Path folder;
    private FileChannel copy;

    private VerifiedBytes(Attachment file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /**
     * The post with files that are verified as they are sent.
     *
     * @param folder where copies may lie
     */
    static Post of(Post post, Path folder) {
        return post.with(post.media().stream()
                .map(file -> isVerified(file) ? file : file.reading(new VerifiedBytes(file, folder)))
                .toList());
    }

    static boolean isVerified(Attachment file) {
        return file.isi() instanceof VerifiedBytes;
    }

    /** Frees the copies, once a call is over. */
    static void release(Post post) {
        for (Attachment file : post.media()) {
            if (file.isi() instanceof VerifiedBytes bytes) {
                bytes.release();
            }
        }
    }

    /** @throws AlteredFile where the stored bytes are not those that were approved */
    @Override
    public synchronized InputStream getInputStream() throws IOException {
        if (copy == null) {
            copy = taken();
        }
        return new Reader(copy);
    }

    private synchronized void release() {
        if (copy != null) {
            try {
                copy.close();
            } catch (IOException alreadyGone) {
                // It has no name: nothing is left of it.
            }
            copy = null;
        }
    }

    private FileChannel taken() throws IOException {
        Path place = Files.createTempFile(folder, "kirim", ".tmp");
        // Its name is gone as soon as it is open, where the system can do that; else when it is closed.
        FileChannel taken = FileChannel.open(
                place, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try (InputStream stored = file.isi().getInputStream()) {
            MessageDigest digest = Sha256.digest();
            byte[] part = new byte[1 << 16];
            for (int read = stored.read(part); read >= 0; read = stored.read(part)) {
                digest.update(part, 0, read);
                write(taken, ByteBuffer.wrap(part, 0, read));
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw new AlteredFile(file.sha256());
            }
            return taken;
        } catch (IOException | RuntimeException notTaken) {
            taken.close();
            throw notTaken;
        }
    }

    private static void write(FileChannel place, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            place.write(bytes);
        }
    }

    /** Reads the copy from its beginning, whoever else reads it. */
    private static final class Reader extends InputStream {

        private final FileChannel copy;
        private long at;

        Reader(FileChannel copy) {
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int read = copy.read(ByteBuffer.wrap(into, offset, length), at);
            at += Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = Math.max(0, Math.min(bytes, copy.size() - at));
            at += skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(Integer.MAX_VALUE, copy.size() - at);
        }
    }
}
