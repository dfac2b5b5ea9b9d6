package id.sophumas.channel;

import java.util.Map;

/** What the names of files end in, by their kind. */
public final class FileEnding {

    private static final Map<String, String> ENDINGS = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/webp", "webp",
            "image/gif", "gif",
            "video/mp4", "mp4",
            "video/quicktime", "mov",
            "video/webm", "webm",
            "application/pdf", "pdf");

    private FileEnding() {}

    /** The ending without a dot; {@code bin} for a media type that is none of ours. */
    public static String of(String jenis) {
        return ENDINGS.getOrDefault(jenis, "bin");
    }
}
