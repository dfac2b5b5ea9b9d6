package id.sophumas.materi;

import java.io.IOException;

/** The bytes in the store are not those that were put there: somebody changed the file behind our back. */
public class AlteredFile extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param sha256 hash of what was put there */
    public AlteredFile(String sha256) {
        super("stored file " + sha256 + " was altered");
    }
}
