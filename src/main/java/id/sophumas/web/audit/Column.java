package id.sophumas.web.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One column of an export, the same in CSV and in a workbook.
 *
 * @param title what stands on top; of times with the name of the zone they are in
 * @param width in characters
 * @param value a text, a whole number or an instant; null for an empty cell
 */
record Column<T>(String title, int width, Function<T, Object> value) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    static List<String> titles(List<? extends Column<?>> columns) {
        return columns.stream().<String>map(Column::title).toList();
    }

    /** The cells of a row as texts; what is not there is empty. */
    static <T> List<String> texts(List<Column<T>> columns, T row, ZoneId zone) {
        return columns.stream()
                .map(column -> column.value().apply(row))
                .map(value -> value instanceof Instant instant
                        ? TIME.format(instant.atZone(zone))
                        : Objects.toString(value, ""))
                .toList();
    }
}
