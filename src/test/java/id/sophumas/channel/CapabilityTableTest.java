package id.sophumas.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What a channel takes is said once, as data; the README's table is that data. */
class CapabilityTableTest {

    private static final String HEAD = """
            | channel | text | with media | title | hashtags | files | kinds | picture, video | ratio, size | film | fetched |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    @Test
    void theReadmesTableIsWhatTheDataSay() throws Exception {
        String table = new CapabilityCatalogue(new MockEnvironment())
                .platforms().stream().map(CapabilityTableTest::row).collect(Collectors.joining("\n", HEAD, "\n"));

        assertThat(Files.readString(Path.of("README.md")))
                .as("README.md must contain this table:\n" + table)
                .contains(table);
    }

    private static String row(Capabilities takes) {
        Capabilities.MediaRules media = takes.media();
        return Stream.of(
                        takes.platform(),
                        "%d %s"
                                .formatted(
                                        takes.text().max(), counted(takes.text().counting())),
                        text(takes.caption()),
                        text(takes.title()),
                        text(takes.hashtags()),
                        files(media),
                        kinds(media),
                        "%s, %s".formatted(megabytes(media.maxImageBytes()), megabytes(media.maxVideoBytes())),
                        shape(media),
                        seconds(media),
                        media.fetched() ? "yes" : "–")
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String counted(TextLength counting) {
        return switch (counting) {
            case CHARACTERS -> "characters";
            case UTF8_BYTES -> "bytes";
            case X -> "weighted as X does";
            case MASTODON -> "as Mastodon counts";
        };
    }

    private static String files(Capabilities.MediaRules media) {
        String most = media.maxVideos() == null || media.maxVideos() == media.maxCount()
                ? "%d".formatted(media.maxCount())
                : "%d, %d of them videos".formatted(media.maxCount(), media.maxVideos());
        return media.required() ? most + ", at least 1" : most;
    }

    private static String kinds(Capabilities.MediaRules media) {
        List<String> kinds = media.types().stream()
                .map(type -> type.substring(type.indexOf('/') + 1))
                .sorted()
                .toList();
        return kinds.isEmpty() ? "–" : String.join(" ", kinds);
    }

    private static String shape(Capabilities.MediaRules media) {
        String ratio = media.minRatio() == null
                ? "any"
                : String.format(Locale.ROOT, "%.2f–%.2f", media.minRatio(), media.maxRatio());
        String size =
                media.maxSides() == null ? ratio : "%s, width + height ≤ %d px".formatted(ratio, media.maxSides());
        return media.maxWidth() == null
                ? size
                : "%s, %d–%d px wide".formatted(size, media.minWidth(), media.maxWidth());
    }

    private static String seconds(Capabilities.MediaRules media) {
        if (media.maxVideoSeconds() == null) {
            boolean hasFilms = media.types().stream().anyMatch(type -> type.startsWith("video/"));
            return hasFilms ? "any" : "–";
        }
        return media.minVideoSeconds() == null
                ? "≤ %d s".formatted(media.maxVideoSeconds())
                : "%d–%d s".formatted(media.minVideoSeconds(), media.maxVideoSeconds());
    }

    private static String megabytes(Long bytes) {
        return bytes == null ? "any" : "%d MB".formatted(bytes / (1024 * 1024));
    }

    private static String text(Integer value) {
        return value == null ? "–" : value.toString();
    }
}
