package id.sophumas.jar;

import id.sophumas.jar.KillCase.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What became of every post whose application was killed. */
final class KillTable {

    private final List<Row> rows = new ArrayList<>();

    /**
     * One kill.
     *
     * @param intended how many readers were to get it
     * @param delivered how often it is on the platform
     * @param doubled how often somebody got it once more
     * @param lost how many did not get it
     * @param looked whether its doubt was settled by looking
     * @param asked whether a person had to settle it
     */
    record Row(KillCase kill, long intended, long delivered, long doubled, long lost, boolean looked, boolean asked) {}

    synchronized void add(Row row) {
        rows.add(row);
    }

    synchronized List<Row> rows() {
        return List.copyOf(rows);
    }

    /** As Markdown: a line for each channel, and one for all. */
    synchronized String text() {
        StringBuilder text = new StringBuilder("| Channel |");
        Stream.of(When.values())
                .forEach(when -> text.append(" %s |".formatted(when.name().toLowerCase(Locale.ROOT))));
        text.append(
                        " Kills | Intended | On the platform | Posted twice | Lost | Settled by looking | By a person |\n|---|")
                .append("---:|".repeat(When.values().length + 7))
                .append('\n');
        for (String kanal : Platforms.channels()) {
            text.append(line(kanal, row -> row.kill().kanal().equals(kanal)));
        }
        return text.append(line("**All**", row -> true)).toString();
    }

    private String line(String name, Predicate<Row> which) {
        List<Row> some = rows.stream().filter(which).toList();
        LongStream kills = Stream.of(When.values())
                .mapToLong(when ->
                        some.stream().filter(row -> row.kill().when() == when).count());
        LongStream results = LongStream.of(
                some.size(),
                sum(some, Row::intended),
                sum(some, Row::delivered),
                sum(some, Row::doubled),
                sum(some, Row::lost),
                some.stream().filter(Row::looked).count(),
                some.stream().filter(Row::asked).count());
        return LongStream.concat(kills, results)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
    }

    private static long sum(List<Row> rows, ToLongFunction<Row> what) {
        return rows.stream().mapToLong(what).sum();
    }
}
