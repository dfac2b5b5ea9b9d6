package id.sophumas.channel.token;

import id.sophumas.refusal.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** A key in a file that its owner alone may read, made where it is missing. */
final class KeyFile {

    private static final int BYTES = 32;

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /** The key in Base64. */
    String content() {
        try {
            make();
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartRefused(
                    "Berkas kunci %s tidak dapat dibaca atau dibuat. / The key file can neither be read nor made."
                            .formatted(file),
                    "Periksa hak akses folder itu, atau isi SOP_TOKEN_KEY.");
        }
    }

    private void make() throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] key =
                Base64.getEncoder().encode(KeyGenerators.secureRandom(BYTES).generateKey());
        try (SeekableByteChannel out = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            out.write(ByteBuffer.wrap(key));
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            // then it is theirs that is read
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
