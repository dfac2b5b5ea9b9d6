package id.sophumas.identity.substitution;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whole days of the application's zone.
 *
 * @param from the first day
 * @param to the last day, inclusive
 */
public record Period(LocalDate from, LocalDate to) {

    /** Whether the day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The days that are in both; empty where there are none. */
    Optional<Period> shared(Period other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return start.isAfter(end) ? Optional.empty() : Optional.of(new Period(start, end));
    }

    boolean overlaps(Period other) {
        return shared(other).isPresent();
    }
}
