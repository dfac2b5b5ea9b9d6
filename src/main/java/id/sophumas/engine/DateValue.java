package id.sophumas.engine;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.workingtime.Moments;
import java.time.Instant;
import java.time.ZoneId;

/** Reads the dates that people and programs put into process variables. */
public final class DateValue {

    private DateValue() {}

    /**
     * The instant meant.
     *
     * @param value a date or ISO 8601 text, as {@link Moments#parse} reads it
     * @param name of the variable, for the message
     * @param zone the zone a text without offset is in
     * @return null where the value is null or blank
     * @throws RequestRefused (INVALID) where it is no date
     */
    public static Instant instant(Object value, String name, ZoneId zone) {
        if (value == null || value instanceof String blank && blank.isBlank()) {
            return null;
        }
        try {
            return Moments.parse(value, zone);
        } catch (IllegalArgumentException unreadable) {
            throw RequestRefused.invalid("Isian \"" + name + "\" bukan waktu yang sah. " + unreadable.getMessage());
        }
    }
}
