package id.sophumas.web;

import id.sophumas.materi.MediaStore;
import id.sophumas.refusal.RequestRefused;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A stored file as a resource, so that the framework answers byte ranges without reading the whole. */
public final class StoredMedia extends AbstractResource {

    private final MediaStore store;
    private final String sha256;
    private final long bytes;

    /**
     * @param store where the bytes lie
     * @param sha256 the file's hash, by which it is found there
     * @param bytes its length
     */
    public StoredMedia(MediaStore store, String sha256, long bytes) {
        this.store = store;
        this.sha256 = sha256;
        this.bytes = bytes;
    }

    /**
     * The answer that delivers it unchanged to somebody who may see it.
     *
     * @param type media type, as told from the bytes
     * @throws RequestRefused (NOT_FOUND) where the stored bytes are gone or not those that were put there
     */
    public ResponseEntity<Resource> answer(String type, ContentDisposition disposition) {
        if (!exists()) {
            throw RequestRefused.notFound(
                    "Berkas ini hilang atau telah berubah di penyimpanan, sehingga tidak diberikan."
                            + " Sampaikan kepada admin agar dipulihkan dari cadangan.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .eTag("\"" + sha256 + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                // Whatever a file smuggles in, a browser that opens it here runs none of it.
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(this);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return store.open(sha256);
    }

    @Override
    public long contentLength() {
        return bytes;
    }

    @Override
    public boolean exists() {
        return store.isIntact(sha256);
    }

    @Override
    public String getDescription() {
        return "media " + sha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredMedia media && media.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }
}
