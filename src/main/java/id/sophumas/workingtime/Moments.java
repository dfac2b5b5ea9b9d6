package id.sophumas.workingtime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Date;

/** Reads the moments that people and programs write: ISO 8601 with or without seconds, with or without an offset. */
public final class Moments {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM:ss", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendLiteral('[')
            .appendZoneRegionId()
            .appendLiteral(']')
            .optionalEnd()
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final String EXAMPLE = " Tulis menurut ISO 8601, misalnya 2026-12-24T10:00:00+07:00.";

    private Moments() {}

    /**
     * Reads a moment.
     *
     * @param value ISO 8601 text ({@code 2026-12-24T10:00}, {@code 2026-12-24T10:00:00+07:00}, {@code 2026-12-24} for its first
     *     moment) or a {@link Date}
     * @param zone what a text without an offset is meant in
     * @throws IllegalArgumentException with an Indonesian message where it is neither, or not of the years 1900 to 2199
     */
    public static Instant parse(Object value, ZoneId zone) {
        if (value == null) {
            throw new IllegalArgumentException("Waktu wajib diisi." + EXAMPLE);
        }
        Instant moment = value instanceof Date date
                ? date.toInstant()
                : read(String.valueOf(value).strip(), zone);
        if (moment.isBefore(EARLIEST) || !moment.isBefore(LATEST)) {
            throw new IllegalArgumentException(
                    "Waktu \"" + value + "\" di luar jangkauan tahun 1900 sampai 2199." + EXAMPLE);
        }
        return moment;
    }

    private static Instant read(String text, ZoneId zone) {
        try {
            TemporalAccessor read = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof OffsetDateTime moment) {
                return moment.toInstant();
            }
            LocalDateTime local = read instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) read;
            return local.atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Waktu \"" + text + "\" tidak terbaca." + EXAMPLE);
        }
    }
}
