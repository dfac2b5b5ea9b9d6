package id.sophumas.web.agency;

import id.sophumas.materi.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * The office's emblem.
 *
 * @param type its media type, told by its content
 * @param bytes the picture, as it was given
 * @param complaint why it is the application's own although another was asked for, in Indonesian; null where all is well
 */
record Emblem(String type, byte[] bytes, String complaint) {

    /** Shown on every page, and kept in memory. */
    static final long MAX_BYTES = 1024 * 1024;

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/svg+xml");
    private static final String OWN = "/static/publikasi/aset/ikon.svg";

    /**
     * The emblem in this file. What cannot be shown is replaced by the application's own and complained about: work does not wait for a picture.
     *
     * @param file null for the application's own
     */
    static Emblem of(Path file) {
        if (file == null) {
            return own(null);
        }
        try {
            return read(file);
        } catch (IOException unreadable) {
            return own("Berkas lambang \"%s\" (sop.agency.logo) tidak ada atau tidak dapat dibaca.".formatted(file));
        }
    }

    private static Emblem read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            return own("Berkas lambang \"%s\" (sop.agency.logo) lebih besar dari 1 MB.".formatted(file));
        }
        byte[] bytes = Files.readAllBytes(file);
        String type = new Tika().detect(bytes);
        return PICTURES.contains(type)
                ? new Emblem(type, bytes, null)
                : own("Berkas lambang \"%s\" (sop.agency.logo) bukan gambar PNG, JPEG, atau SVG.".formatted(file));
    }

    private static Emblem own(String complaint) {
        try (InputStream file = Emblem.class.getResourceAsStream(OWN)) {
            return new Emblem("image/svg+xml", file.readAllBytes(), complaint);
        } catch (IOException broken) {
            throw new IllegalStateException("The application's own emblem cannot be read: " + OWN, broken);
        }
    }

    /** What tells browsers that the picture has changed. */
    String tag() {
        return Sha256.of(bytes);
    }
}
