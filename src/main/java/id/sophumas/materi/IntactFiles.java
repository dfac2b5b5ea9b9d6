package id.sophumas.materi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether stored files still are what their names say. A file is read whole the first time it is asked for, and again whenever the file
 * system says that anything about it has changed: its content, its place on the disk, or any of its times (that of the last change of the
 * file itself cannot be set back, unlike that of its content).
 */
final class IntactFiles {

    /** So many marks are remembered; then all are forgotten, and files are read again. */
    private static final int MOST = 50_000;

    private static final String MARKS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                    ? "unix:size,lastModifiedTime,ctime,ino,dev"
                    : "size,lastModifiedTime,creationTime,fileKey";

    private final Map<String, Map<String, Object>> known = new ConcurrentHashMap<>();

    /** @throws AlteredFile where the file's bytes have another hash */
    void require(Path file, String sha256) throws IOException {
        Map<String, Object> marks = Files.readAttributes(file, MARKS);
        if (marks.equals(known.get(sha256))) {
            return;
        }
        if (!hash(file).equals(sha256)) {
            known.remove(sha256);
            throw new AlteredFile(sha256);
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        // As they were before it was read: what changed it meanwhile is seen next time.
        known.put(sha256, marks);
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] part = new byte[1 << 16];
            while (bytes.read(part) >= 0) {
                // only its hash is wanted
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
