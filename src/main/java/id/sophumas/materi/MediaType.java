package id.sophumas.materi;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that are taken: the extensions they may carry and what the content detector calls their bytes. */
enum MediaType {
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), Set.of("image/jpeg")),
    PNG("image/png", Set.of("png"), Set.of("image/png", "image/apng")),
    WEBP("image/webp", Set.of("webp"), Set.of("image/webp")),
    MP4("video/mp4", Set.of("mp4", "m4v"), Set.of("video/mp4", "application/mp4", "video/x-m4v")),
    QUICKTIME("video/quicktime", Set.of("mov"), Set.of("video/quicktime")),
    PDF("application/pdf", Set.of("pdf"), Set.of("application/pdf"));

    static final String ACCEPTED = "JPEG, PNG, WebP, MP4, MOV, atau PDF";

    private final String mime;
    private final Set<String> extensions;
    private final Set<String> detected;

    MediaType(String mime, Set<String> extensions, Set<String> detected) {
        this.mime = mime;
        this.extensions = extensions;
        this.detected = detected;
    }

    static Optional<MediaType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    boolean isDetectedAs(String type) {
        return detected.contains(type);
    }

    String mime() {
        return mime;
    }

    boolean isImage() {
        return mime.startsWith("image/");
    }

    long maxBytes(MediaProperties properties) {
        return switch (this) {
            case JPEG, PNG, WEBP -> properties.maxImageBytes().toBytes();
            case MP4, QUICKTIME -> properties.maxVideoBytes().toBytes();
            case PDF -> properties.maxDocumentBytes().toBytes();
        };
    }
}
