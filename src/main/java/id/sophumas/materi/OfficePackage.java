package id.sophumas.materi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Office documents that are a zip archive of parts (ISO/IEC 29500). Their bytes begin alike; what each is, its list of parts says by the type
 * of the main one. Documents with macros and templates have other main types and are none of those that are known.
 */
final class OfficePackage {

    /** What a detector that looks at the first bytes calls them. */
    static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

    private static final String PARTS = "[Content_Types].xml";
    private static final int LONGEST_LIST = 1024 * 1024;
    private static final Pattern MAIN_PART = Pattern.compile(
            "ContentType\\s*=\\s*[\"'](application/vnd\\.openxmlformats-officedocument\\.[a-z.]+)\\.main\\+xml[\"']");

    /** Bytes unpacked on the way to the list of parts, which most programs write first; a small file can unfold to gigabytes. */
    private static final long MOST_UNPACKED = 128L * 1024 * 1024;

    private OfficePackage() {}

    /** The document's media type; empty where the archive is none, is damaged, or hides its list of parts. */
    static Optional<String> typeOf(IncomingFile file) throws IOException {
        try (InputStream in = file.open();
                ZipInputStream archive = new ZipInputStream(in)) {
            return mainType(parts(archive));
        } catch (java.util.zip.ZipException | java.io.EOFException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static String parts(ZipInputStream archive) throws IOException {
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            if (entry.getName().equals(PARTS)) {
                return new String(archive.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
            }
            for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    return "";
                }
            }
        }
        return "";
    }

    private static Optional<String> mainType(String parts) {
        Set<String> found = MAIN_PART
                .matcher(parts)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(java.util.stream.Collectors.toSet());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
