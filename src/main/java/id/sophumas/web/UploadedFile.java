package id.sophumas.web;

import id.sophumas.materi.IncomingFile;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file of a multipart request.
 *
 * @param part its bytes are on disk until the request ends
 */
public record UploadedFile(MultipartFile part) implements IncomingFile {

    /** Whether this is what a browser sends for a file field left empty. */
    public boolean isNothingChosen() {
        return part.isEmpty()
                && (part.getOriginalFilename() == null
                        || part.getOriginalFilename().isEmpty());
    }

    @Override
    public String name() {
        return String.valueOf(part.getOriginalFilename());
    }

    @Override
    public long size() {
        return part.getSize();
    }

    @Override
    public InputStream open() throws IOException {
        return part.getInputStream();
    }
}
