package id.sophumas.materi;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that are known: the extensions they may carry and what the content detector calls their bytes. */
enum MediaType {
    JPEG("JPEG", "image/jpeg", Set.of("jpg", "jpeg", "jfif", "jpe"), Set.of("image/jpeg")),
    PNG("PNG", "image/png", Set.of("png"), Set.of("image/png", "image/apng")),
    WEBP("WebP", "image/webp", Set.of("webp"), Set.of("image/webp")),
    MP4("MP4", "video/mp4", Set.of("mp4", "m4v"), Set.of("video/mp4", "application/mp4", "video/x-m4v")),
    QUICKTIME("MOV", "video/quicktime", Set.of("mov"), Set.of("video/quicktime")),
    PDF("PDF", "application/pdf", Set.of("pdf"), Set.of("application/pdf")),
    DOCX("Word (DOCX)", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel (XLSX)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("PowerPoint (PPTX)", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("OpenDocument (ODT)", "application/vnd.oasis.opendocument.text", "odt"),
    TEXT("teks polos (TXT)", "text/plain", "txt");

    private final String label;
    private final String mime;
    private final Set<String> extensions;
    private final Set<String> detected;

    MediaType(String label, String mime, Set<String> extensions, Set<String> detected) {
        this.label = label;
        this.mime = mime;
        this.extensions = extensions;
        this.detected = detected;
    }

    MediaType(String label, String mime, String extension) {
        this(label, mime, Set.of(extension), Set.of(mime));
    }

    static Optional<MediaType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    /** What people call files that a content detector calls so; where that is not known, the detector's own word. */
    static String labelOf(String detected) {
        return Arrays.stream(values())
                .filter(type -> type.isDetectedAs(detected))
                .findFirst()
                .map(MediaType::label)
                .orElse(detected);
    }

    /** What people call it. */
    String label() {
        return label;
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

    boolean isVideo() {
        return mime.startsWith("video/");
    }

    long maxBytes(MediaProperties properties) {
        return switch (this) {
            case JPEG, PNG, WEBP -> properties.maxImageBytes().toBytes();
            case MP4, QUICKTIME -> properties.maxVideoBytes().toBytes();
            case PDF, DOCX, XLSX, PPTX, ODT, TEXT ->
                properties.maxDocumentBytes().toBytes();
        };
    }
}
