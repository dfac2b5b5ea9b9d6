package id.sophumas.materi;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Media as files named by their hash: written to a temporary file, forced to disk, then moved into place in one step. */
@Component
class FileSystemMediaStore implements MediaStore {

    private final Path root;
    private final Path incoming;
    private final IntactFiles intact = new IntactFiles();

    FileSystemMediaStore(MediaProperties properties) throws IOException {
        this.root = properties.path().toAbsolutePath().normalize();
        this.incoming = new PrivateFolder(root.resolve("sementara")).create();
        StaleFiles.removeFrom(incoming);
        StaleFiles.removeFrom(new PrivateFolder(properties.uploadFolder()).create());
    }

    @Override
    public StoredFile put(InputStream content) throws IOException {
        Path temporary = Files.createTempFile(incoming, "media", ".tmp");
        try {
            MessageDigest digest = Sha256.digest();
            long size = write(new DigestInputStream(content, digest), temporary);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            keep(temporary, sha256);
            return new StoredFile(sha256, size);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        if (!contains(sha256)) {
            throw new NoSuchFileException(sha256);
        }
        intact.require(place(sha256), sha256);
        // Not Files.newInputStream: of this kind readers of pictures know how long it is, and read it without a copy.
        return new FileInputStream(place(sha256).toFile());
    }

    @Override
    public boolean contains(String sha256) {
        return Sha256.isOne(sha256) && Files.isRegularFile(place(sha256));
    }

    @Override
    public boolean isIntact(String sha256) {
        try {
            if (contains(sha256)) {
                intact.require(place(sha256), sha256);
                return true;
            }
        } catch (IOException altered) {
            // nor is one that cannot be read
        }
        return false;
    }

    private Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static long write(InputStream content, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            long size = content.transferTo(out);
            channel.force(true);
            return size;
        }
    }

    /** What was altered behind our back is set right by whoever brings the bytes again. */
    private void keep(Path temporary, String sha256) throws IOException {
        Path place = place(sha256);
        if (isIntact(sha256)) {
            return;
        }
        Path folder = new PrivateFolder(place.getParent()).create();
        Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        force(folder.getParent());
    }

    /** Makes the new name itself survive a crash. Systems that do not open folders (Windows) need no such step. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException cannotOpenFolders) {
            // nothing to force
        }
    }
}
