package id.sophumas.workingtime;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/** What Indonesian offices call their time zone: WIB, WITA or WIT (Keppres 41/1987). */
public final class ZoneName {

    private static final Map<String, String> NAMES = Map.of(
            "Asia/Jakarta", "WIB",
            "Asia/Pontianak", "WIB",
            "Asia/Makassar", "WITA",
            "Asia/Ujung_Pandang", "WITA",
            "Asia/Jayapura", "WIT");

    private ZoneName() {}

    /** The short name; that of the Java platform for a zone outside Indonesia. */
    public static String of(ZoneId zone) {
        return NAMES.getOrDefault(zone.getId(), zone.getDisplayName(TextStyle.SHORT, Locale.forLanguageTag("id")));
    }
}
