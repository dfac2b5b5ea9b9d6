package id.sophumas.workingtime;

import id.sophumas.workingtime.CalendarReader.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** The calendar that is shipped, for tests that need no Spring. */
public final class BundledCalendar {

    private BundledCalendar() {}

    public static WorkingCalendar read() {
        return read(null);
    }

    public static WorkingCalendar read(ZoneId zone) {
        return new CalendarReader().read(source("calendar.yaml"), List.of(source("holidays-2026.yaml")), zone);
    }

    static Source source(String name) {
        try {
            return new Source(name, Files.readString(Path.of("src/main/resources/workingtime", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
