package id.sophumas.materi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of data that only the owner of the application reads (0700, files 0600). Systems without such permissions keep their own, and the log
 * says so.
 *
 * @param path the folder; it need not be there
 */
public record PrivateFolder(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    public PrivateFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Whether it can be the application's alone: the working directory, a home and what holds others' files too cannot. */
    public boolean isOurs() {
        return path.getParent() != null
                && Stream.of("user.dir", "user.home", "java.io.tmpdir")
                        .map(property -> Path.of(System.getProperty(property))
                                .toAbsolutePath()
                                .normalize())
                        .noneMatch(shared -> shared.startsWith(path))
                && !path.startsWith("/etc")
                && !path.equals(Path.of("/var/log"));
    }

    /**
     * Makes it with what is missing above it, private from the first moment.
     *
     * @return the folder
     */
    public Path create() throws IOException {
        return isPosix()
                ? Files.createDirectories(path, new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOLDER)})
                : Files.createDirectories(path);
    }

    /** Makes it, or takes from others what stands in one that was open to them. */
    public void secure() {
        try {
            create();
            if (!isPosix()) {
                LOG.info("{}: this file system has no permissions of owners; keep other users away from it", path);
            } else if (!Files.getPosixFilePermissions(path).equals(FOLDER)) {
                try (Stream<Path> all = Files.walk(path)) {
                    all.forEach(PrivateFolder::restrict);
                }
            }
        } catch (IOException | UncheckedIOException | SecurityException notOurs) {
            LOG.warn(
                    "{}: others may read what stands here; give it to the application's user: {}",
                    path,
                    notOurs.toString());
        }
    }

    /** Takes the files that stand directly in it from others. */
    public void secureFiles() {
        try {
            if (isPosix()) {
                try (Stream<Path> files = Files.list(path)) {
                    files.filter(Files::isRegularFile).forEach(PrivateFolder::restrict);
                }
            }
        } catch (IOException | UncheckedIOException notOurs) {
            LOG.warn("{}: others may read what stands here: {}", path, notOurs.toString());
        }
    }

    private static void restrict(Path each) {
        try {
            if (!Files.isSymbolicLink(each)) {
                Files.setPosixFilePermissions(each, Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS) ? FOLDER : FILE);
            }
        } catch (IOException gone) {
            if (Files.exists(each, LinkOption.NOFOLLOW_LINKS)) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private boolean isPosix() throws IOException {
        Path existing = path;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        FileStore store = Files.getFileStore(existing);
        return store.supportsFileAttributeView("posix");
    }
}
