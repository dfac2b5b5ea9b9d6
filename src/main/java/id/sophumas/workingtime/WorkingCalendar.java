package id.sophumas.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts working time, to the millisecond (what is finer is cut off). Work given outside working time starts with the next span; a result
 * outside working time, or on the seam between two spans, is the end of the span before it. Safe for use by many threads.
 *
 * <p>Source of the hours: Perpres 21/2023, unless the agency's own data say otherwise.
 */
public final class WorkingCalendar {

    private static final int FARTHEST_YEARS = 200;

    private final ZoneId zone;
    private final Hours hours;
    private final Holidays holidays;
    private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();

    WorkingCalendar(ZoneId zone, Hours hours, Holidays holidays) {
        this.zone = zone;
        this.hours = hours;
        this.holidays = holidays;
    }

    /** The zone that the hours are meant in. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether the year's holidays are not known, so that only weekends and fixed-date holidays are left out. */
    public boolean isEstimated(int year) {
        return holidays.isEstimated(year);
    }

    /**
     * When work given at an instant is due.
     *
     * @param start when the work was given, at any time of day
     * @param duration how much working time it may take; days are counted first
     * @return later than the start, and inside working time or at the end of a span
     */
    public Instant due(Instant start, WorkingDuration duration) {
        long begin = beginning(start.toEpochMilli());
        long from = duration.days() == 0 ? begin : plusWorkingDays(begin, duration.days());
        return Instant.ofEpochMilli(advance(from, duration.time().toMillis()));
    }

    /** As {@link #due(Instant, WorkingDuration)}, answered in the calendar's zone. */
    public ZonedDateTime due(ZonedDateTime start, WorkingDuration duration) {
        return due(start.toInstant(), duration).atZone(zone);
    }

    /** The working time between two instants; negative where the second is the earlier. */
    public Duration between(Instant a, Instant b) {
        if (b.isBefore(a)) {
            return between(b, a).negated();
        }
        int first = yearOf(a.toEpochMilli());
        int last = yearOf(b.toEpochMilli());
        long sum = year(last).position(b.toEpochMilli()) - year(first).position(a.toEpochMilli());
        for (int y = first; y < last; y++) {
            sum += year(y).total();
        }
        return Duration.ofMillis(sum);
    }

    /** As {@link #between(Instant, Instant)}. */
    public Duration between(ZonedDateTime a, ZonedDateTime b) {
        return between(a.toInstant(), b.toInstant());
    }

    /**
     * When work must have begun that has taken so much working time by the end.
     *
     * @param worked not negative
     * @return the earliest instant that has exactly so much working time between itself and the end
     */
    public Instant before(Instant end, Duration worked) {
        return Instant.ofEpochMilli(advance(end.toEpochMilli(), -worked.toMillis()));
    }

    /** Whether work goes on at this instant: from the beginning of a span up to, but not including, its end. */
    public boolean isWorking(Instant instant) {
        long at = instant.toEpochMilli();
        return beginning(at) == at;
    }

    /** When work begins on the next working day after that of the instant. */
    public Instant nextMorning(Instant instant) {
        LocalDate tomorrow = instant.atZone(zone).toLocalDate().plusDays(1);
        return Instant.ofEpochMilli(
                beginning(tomorrow.atStartOfDay(zone).toInstant().toEpochMilli()));
    }

    /**
     * Why work given at an instant is due when it is due.
     *
     * @param start when the work was given
     * @param duration ISO 8601 as in the SOP; kept literally in the answer
     * @throws IllegalArgumentException where the duration is not one, see {@link WorkingDuration#parse}
     */
    public Tenggat explain(Instant start, String duration) {
        return new Explanation(this, start, due(start, WorkingDuration.parse(duration))).of(duration);
    }

    /**
     * Why work is due when it is due, where its clock stood still in between.
     *
     * @param start when the work was given
     * @param due when it is due, which the caller has worked out
     * @param duration ISO 8601 as in the SOP; kept literally in the answer
     * @param interruptions when the clock stood still, and why; in any order, not overlapping
     */
    public Tenggat explain(Instant start, Instant due, String duration, List<Tenggat.Lewatan> interruptions) {
        return new Explanation(this, start, due).of(duration, interruptions);
    }

    DayPlan plan(LocalDate date) {
        return DayPlan.of(date, hours, holidays);
    }

    /** The instant itself inside working time, else the beginning of the next span. */
    private long beginning(long instant) {
        int first = yearOf(instant);
        for (int y = first; y < first + FARTHEST_YEARS; y++) {
            long next = year(y).nextBeginning(instant);
            if (next != Long.MAX_VALUE) {
                return Math.max(instant, next);
            }
        }
        throw new IllegalStateException("Kalender tidak memuat jam kerja setelah tahun " + first + ".");
    }

    /** The same time of day so many working days later. */
    private long plusWorkingDays(long instant, int days) {
        ZonedDateTime start = Instant.ofEpochMilli(instant).atZone(zone);
        long day = start.toLocalDate().toEpochDay();
        int left = days;
        int y = start.getYear();
        for (int inYear; left > (inYear = year(y).workingDaysAfter(day)); y++) {
            left -= inYear;
            requireNear(y, start.getYear());
        }
        LocalDate date = LocalDate.ofEpochDay(year(y).workingDayAfter(day, left));
        return date.atTime(start.toLocalTime()).atZone(zone).toInstant().toEpochMilli();
    }

    /** The earliest instant that has so much working time between itself and the given one. */
    private long advance(long instant, long millis) {
        int first = yearOf(instant);
        int y = first;
        long position = year(y).position(instant) + millis;
        while (position <= 0) {
            y--;
            requireNear(y, first);
            position += year(y).total();
        }
        while (position > year(y).total()) {
            position -= year(y).total();
            y++;
            requireNear(y, first);
        }
        return year(y).instantAt(position);
    }

    private static void requireNear(int year, int start) {
        if (Math.abs(year - start) > FARTHEST_YEARS) {
            throw new IllegalStateException("Kalender tidak memuat cukup jam kerja di sekitar tahun " + start + ".");
        }
    }

    private int yearOf(long instant) {
        return Instant.ofEpochMilli(instant).atZone(zone).getYear();
    }

    private WorkingYear year(int year) {
        WorkingYear known = years.get(year);
        return known != null ? known : years.computeIfAbsent(year, this::workOut);
    }

    private WorkingYear workOut(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new WorkingYear(
                first.datesUntil(first.plusYears(1)).map(this::plan).toList(), zone);
    }
}
