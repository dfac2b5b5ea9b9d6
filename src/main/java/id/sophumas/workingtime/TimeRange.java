package id.sophumas.workingtime;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** A stretch of one day, up to and without its end. */
record TimeRange(LocalTime from, LocalTime to) {

    TimeRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Jam " + from + "-" + to + " terbalik atau kosong.");
        }
    }

    /** Reads {@code 07:30-16:00}. */
    static TimeRange valueOf(String text) {
        String[] ends = text.trim().split("\\s*-\\s*", -1);
        if (ends.length != 2) {
            throw unreadable(text);
        }
        try {
            return new TimeRange(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        } catch (DateTimeParseException e) {
            throw unreadable(text);
        }
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("Jam \"" + text + "\" tidak terbaca; tulis misalnya 07:30-16:00.");
    }

    boolean contains(TimeRange other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
