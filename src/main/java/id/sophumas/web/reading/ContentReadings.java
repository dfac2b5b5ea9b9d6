package id.sophumas.web.reading;

import id.sophumas.audit.ReadingKind;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.Usage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Content: a version's text, its media and its previews are one thing. */
@Component
class ContentReadings implements ReadingRule {

    private static final Pattern CONTENT = Pattern.compile("/api/materi/([^/]+)(?:/versi/(\\d+)(?:/.*)?|/.*)?");

    private final MateriService contents;

    ContentReadings(MateriService contents) {
        this.contents = contents;
    }

    @Override
    public Optional<Opened> opened(Asked asked) {
        Matcher content = CONTENT.matcher(asked.path());
        if (content.matches()) {
            return Optional.of(version(content.group(1), content.group(2)));
        }
        return asked.path().startsWith("/api/pratinjau")
                ? asked.value("materiId")
                        .map(id -> version(id, asked.value("versi").orElse(null)))
                : Optional.empty();
    }

    private Opened version(String id, String number) {
        int version = number == null ? contents.latestNumber(id) : Integer.parseInt(number);
        return new Opened(
                ReadingKind.MATERI,
                contents.usages(id).stream()
                        .map(Usage::processInstanceId)
                        .findFirst()
                        .orElse(null),
                "\"%s\", versi %d".formatted(contents.version(id, version).judul(), version));
    }
}
