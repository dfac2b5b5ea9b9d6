package id.sophumas.materi;

import java.util.EnumSet;
import java.util.Set;

/** Which kinds of files are taken for what. */
enum AcceptedTypes {
    /** For content that is published. */
    CONTENT(
            "JPEG, PNG, WebP, MP4, MOV, atau PDF",
            EnumSet.of(
                    MediaType.JPEG, MediaType.PNG, MediaType.WEBP, MediaType.MP4, MediaType.QUICKTIME, MediaType.PDF)),

    /** For documents that are filed. */
    DOCUMENTS(
            "PDF, JPEG, PNG, WebP, MP4, DOCX, XLSX, PPTX, ODT, atau TXT",
            EnumSet.of(
                    MediaType.PDF,
                    MediaType.JPEG,
                    MediaType.PNG,
                    MediaType.WEBP,
                    MediaType.MP4,
                    MediaType.DOCX,
                    MediaType.XLSX,
                    MediaType.PPTX,
                    MediaType.ODT,
                    MediaType.TEXT));

    private final String named;
    private final Set<MediaType> types;

    AcceptedTypes(String named, Set<MediaType> types) {
        this.named = named;
        this.types = types;
    }

    boolean include(MediaType type) {
        return types.contains(type);
    }

    /** As a message lists them. */
    String named() {
        return named;
    }
}
