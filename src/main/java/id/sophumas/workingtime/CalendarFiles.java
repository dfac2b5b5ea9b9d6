package id.sophumas.workingtime;

import id.sophumas.workingtime.CalendarReader.Source;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of the calendar folder as they were at one moment.
 *
 * @param texts their texts by their names, in the order of the names
 */
record CalendarFiles(Map<String, String> texts) {

    private static final String OFFICE = "calendar.yaml";

    CalendarFiles {
        texts = new TreeMap<>(texts);
    }

    /**
     * Reads the folder.
     *
     * @param folder Spring resource location that ends with a slash
     * @throws IOException where the folder or a file of it cannot be read now
     */
    static CalendarFiles read(String folder) throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Map<String, String> texts = new TreeMap<>();
        texts.put(OFFICE, resolver.getResource(folder + OFFICE).getContentAsString(StandardCharsets.UTF_8));
        for (String pattern : List.of("calendar-*.yaml", "holidays-*.yaml")) {
            for (Resource file : found(resolver, folder + pattern)) {
                texts.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return new CalendarFiles(texts);
    }

    Source office() {
        return new Source(OFFICE, texts.get(OFFICE));
    }

    /** The calendars of units. */
    List<Source> units() {
        return named("calendar-");
    }

    /** The lists of holidays. */
    List<Source> holidays() {
        return named("holidays-");
    }

    /** What is other than in the files before, in Indonesian, for the record: "holidays-2027.yaml ditambahkan". */
    String changesSince(CalendarFiles before) {
        List<String> changes = new ArrayList<>();
        texts.forEach((name, text) -> {
            if (!before.texts.containsKey(name)) {
                changes.add(name + " ditambahkan");
            } else if (!before.texts.get(name).equals(text)) {
                changes.add(name + " diubah");
            }
        });
        before.texts.keySet().stream()
                .filter(name -> !texts.containsKey(name))
                .forEach(name -> changes.add(name + " dihapus"));
        return String.join(", ", changes);
    }

    private List<Source> named(String prefix) {
        return texts.entrySet().stream()
                .filter(file -> file.getKey().startsWith(prefix))
                .map(file -> new Source(file.getKey(), file.getValue()))
                .toList();
    }

    private static Resource[] found(PathMatchingResourcePatternResolver resolver, String pattern) throws IOException {
        try {
            return resolver.getResources(pattern);
        } catch (FileNotFoundException none) {
            return new Resource[0];
        }
    }
}
