package id.sophumas.channel.meta;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;

/** Times as the Graph API writes them, {@code 2026-11-21T09:00:00+0000}. */
public final class MetaTime {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "+0000")
            .optionalEnd()
            .toFormatter();

    private MetaTime() {}

    /** The instant; null where the text is none. */
    public static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text, FORM).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
