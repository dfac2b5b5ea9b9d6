package id.sophumas.materi;

import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps the bytes of media under their SHA-256. Nothing is ever overwritten or removed: a version that was published must stay provable,
 * and its disposal is a decision of people (UU 43/2009), not of this program. Bytes that no version came to use (the save failed after
 * them) stay as well; they are few, harmless, and stored once however often they are sent again.
 */
public interface MediaStore {

    /**
     * Takes in a stream without ever holding it whole in memory. When this returns, the bytes survive a crash; when it throws, nothing is
     * left behind.
     *
     * @param content read to its end, not closed
     */
    StoredFile put(InputStream content) throws IOException;

    /**
     * The bytes with this hash; the caller closes the stream.
     *
     * @throws java.nio.file.NoSuchFileException where the store has none
     * @throws AlteredFile where the stored file is not what was put there
     */
    InputStream open(String sha256) throws IOException;

    /** Whether the store has bytes under this hash, whatever they are by now. */
    boolean contains(String sha256);

    /** Whether the store has bytes with this hash, unaltered. */
    boolean isIntact(String sha256);
}
