package id.sophumas.web;

import id.sophumas.workingtime.ZoneName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as Indonesian offices write them: "21 November 2026 pukul 14.05 WIB". */
public final class IndonesianTime {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'pukul' HH.mm", INDONESIAN);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);

    private IndonesianTime() {}

    /** Day and time, with the zone's short name. */
    public static String full(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone);
        return FORMAT.format(at) + " " + ZoneName.of(zone);
    }

    /** The day. */
    public static String date(Instant instant, ZoneId zone) {
        return DATE.format(instant.atZone(zone));
    }

    /** A day that is one wherever one is. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** For machines: ISO 8601 with offset, to the second. */
    public static String iso(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).toOffsetDateTime().withNano(0));
    }
}
