package id.sophumas.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sophumas.channel.PlatformDriver.End;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.slf4j.LoggerFactory;

/** What the fault matrices saw, counted per platform: a table in the log and in {@code target/matriks/tabel.md}, which the README shows. */
public final class FaultTable implements TestExecutionListener {

    private static final Path SEEN = Path.of("target", "matriks", "akhir.csv");
    private static final String TITLES = """
            | Channel | Cases | Public as intended | Refused, nothing public | A person is asked | Posted twice | Lost |
            |---|---:|---:|---:|---:|---:|---:|
            """;

    /**
     * One post and one failure on its way.
     *
     * @param end what the adapter said of it in the end
     * @param intended to how many it was to go: one, or the recipients whom the platform does not refuse
     * @param posted to how many it went, each time counted
     * @param distinct to how many different ones
     */
    public record Case(String platform, End end, int intended, int posted, int distinct) {

        int twice() {
            return posted - distinct;
        }

        /** Said to be public, and not so for everybody. */
        int lost() {
            return end == End.PUBLISHED ? intended - distinct : 0;
        }

        private String line() {
            return "%s,%s,%d,%d,%d%n".formatted(platform, end, intended, posted, distinct);
        }

        private static Case of(String line) {
            String[] parts = line.split(",");
            return new Case(
                    parts[0],
                    End.valueOf(parts[1]),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4]));
        }
    }

    static void note(Case seen) {
        try {
            Files.createDirectories(SEEN.getParent());
            Files.writeString(SEEN, seen.line(), UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        try {
            Files.deleteIfExists(SEEN);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            if (Files.exists(SEEN)) {
                String table = table(Files.readAllLines(SEEN, UTF_8).stream()
                        .map(Case::of)
                        .collect(Collectors.groupingBy(Case::platform, TreeMap::new, Collectors.toList())));
                Files.writeString(SEEN.resolveSibling("tabel.md"), table, UTF_8);
                LoggerFactory.getLogger(FaultTable.class).info("The fault matrices saw:\n{}", table);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String table(Map<String, List<Case>> platforms) {
        List<Case> all = new ArrayList<>();
        StringBuilder table = new StringBuilder(TITLES);
        platforms.forEach((platform, cases) -> {
            all.addAll(cases);
            table.append(row(platform, cases));
        });
        return table.append(row("**All**", all)).toString();
    }

    private static String row(String name, List<Case> cases) {
        return "| %s | %d | %d | %d | %d | %d | %d |%n"
                .formatted(
                        name,
                        cases.size(),
                        count(cases, End.PUBLISHED),
                        count(cases, End.REFUSED) + count(cases, End.UNAUTHORISED),
                        count(cases, End.UNDECIDED),
                        cases.stream().mapToInt(Case::twice).sum(),
                        cases.stream().mapToInt(Case::lost).sum());
    }

    private static long count(List<Case> cases, End end) {
        return cases.stream().filter(seen -> seen.end() == end).count();
    }
}
