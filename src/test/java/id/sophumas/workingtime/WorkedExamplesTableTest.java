package id.sophumas.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's worked examples are what the shipped calendar answers, in the words it explains itself with. */
class WorkedExamplesTableTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH.mm", INDONESIAN);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("d MMM HH.mm", INDONESIAN);
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final String HEAD = """
            | example | given | mutu baku | due | counted | skipped (dilewati) |
            |---|---|---|---|---|---|
            """;

    /** Given in WIB, wherever the unit is. */
    private record Example(String name, String given, String duration, ZoneId unit) {}

    private static final List<Example> EXAMPLES = List.of(
            new Example("Friday 16:25 before a long weekend", "2026-05-29T16:25", "PT10M", WIB),
            new Example("a Thursday that is cuti bersama", "2026-12-24T09:00", "P1D", WIB),
            new Example("across Friday's break", "2026-11-27T10:00", "PT180M", WIB),
            new Example("the whole JDIH SOP", "2026-03-17T09:00", "P1DT55M", WIB),
            new Example("Friday in Ramadan", "2026-02-20T11:00", "PT60M", WIB),
            new Example("the end of a day in Ramadan", "2026-02-23T14:30", "PT60M", WIB),
            new Example("a WIT unit, given by its head office in WIB", "2026-11-24T13:55", "PT10M", WIT));

    @Test
    void theReadmesExamplesAreWhatTheCalendarAnswers() throws Exception {
        String table =
                EXAMPLES.stream().map(WorkedExamplesTableTest::row).collect(Collectors.joining("\n", HEAD, "\n"));

        assertThat(Files.readString(Path.of("README.md")))
                .as("README.md must contain this table:\n" + table)
                .contains(table);
    }

    private static String row(Example example) {
        Tenggat answer = BundledCalendar.read(example.unit())
                .explain(LocalDateTime.parse(example.given()).atZone(WIB).toInstant(), example.duration());
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        example.name(),
                        at(answer.mulai()),
                        example.duration(),
                        at(answer.tenggat()),
                        answer.rentang().stream()
                                .map(span -> span(span.dari(), span.sampai()))
                                .collect(Collectors.joining("; ")),
                        answer.dilewati().stream()
                                .map(Tenggat.Lewatan::alasan)
                                .distinct()
                                .collect(Collectors.joining("; ")));
    }

    private static String at(OffsetDateTime time) {
        return WHEN.format(time) + " " + (time.getOffset().getTotalSeconds() == 7 * 3600 ? "WIB" : "WIT");
    }

    private static String span(OffsetDateTime from, OffsetDateTime to) {
        return HOUR.format(from) + "–" + DateTimeFormatter.ofPattern("HH.mm").format(to);
    }
}
