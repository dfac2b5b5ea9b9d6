package id.sophumas.materi;

import java.io.IOException;
import java.io.InputStream;

/** A file on its way in; its bytes may be read more than once. */
public interface IncomingFile {

    /** The name it was sent under; untrusted. */
    String name();

    /** Bytes. */
    long size();

    /** A new stream from the first byte; the caller closes it. */
    InputStream open() throws IOException;
}
