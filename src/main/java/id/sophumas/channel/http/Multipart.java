package id.sophumas.channel.http;

import id.sophumas.channel.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;

/**
 * A body of type {@code multipart/form-data} whose length is known before it is sent, so that it goes out with {@code Content-Length}: not
 * every platform takes chunks of unknown length. Files are read while they are sent.
 */
public final class Multipart extends AbstractResource {

    private static final String NEWLINE = "\r\n";

    private final String boundary = "----" + UUID.randomUUID();
    private final List<Resource> pieces = new ArrayList<>();
    private final Map<String, Object> told = new LinkedHashMap<>();

    /** Adds a field. */
    public Multipart text(String name, String value) {
        told.put(name, value);
        return part("Content-Disposition: form-data; name=\"%s\"".formatted(name), bytes(value));
    }

    /** Adds a file under a name of ours: readers never see the authors', and parsers disagree about what a name may hold. */
    public Multipart file(String name, Attachment file) {
        String subtype = MediaType.parseMediaType(file.jenis()).getSubtype();
        String ending = subtype.equals("quicktime") ? "mov" : subtype;
        return file(name, "berkas." + ending, file.jenis(), FilePart.of(file));
    }

    /**
     * Adds a file or a run of its bytes.
     *
     * @param filename ours and not the author's: plain ASCII without quotes
     * @param type media type
     */
    public Multipart file(String name, String filename, String type, FilePart content) {
        told.put(name, content.getDescription());
        String disposition = "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"".formatted(name, filename);
        return part(disposition + NEWLINE + "Content-Type: " + type, content);
    }

    private Multipart part(String headers, Resource content) {
        pieces.add(bytes("--" + boundary + NEWLINE + headers + NEWLINE + NEWLINE));
        pieces.add(content);
        pieces.add(bytes(NEWLINE));
        return this;
    }

    /** What to send it as. */
    public MediaType contentType() {
        return MediaType.parseMediaType("multipart/form-data; boundary=" + boundary);
    }

    /** The body as it is kept as evidence: JSON, with the hashes of the files in place of their bytes. */
    public String told() {
        return Json.of(told);
    }

    @Override
    public long contentLength() throws IOException {
        long length = end().contentLength();
        for (Resource piece : pieces) {
            length += piece.contentLength();
        }
        return length;
    }

    @Override
    public InputStream getInputStream() {
        List<Resource> all = new ArrayList<>(pieces);
        all.add(end());
        Iterator<Resource> next = all.iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return next.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return open(next.next());
            }
        });
    }

    @Override
    public String getDescription() {
        return "multipart of %d pieces".formatted(pieces.size());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    private Resource end() {
        return bytes("--" + boundary + "--" + NEWLINE);
    }

    private static InputStream open(Resource piece) {
        try {
            return piece.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource bytes(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}
