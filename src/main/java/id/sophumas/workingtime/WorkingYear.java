package id.sophumas.workingtime;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * One year's working spans, added up once, so that questions are answered by binary search. Instants are milliseconds of the epoch; a
 * position is the working time of the year that lies before an instant, in milliseconds.
 */
final class WorkingYear {

    private final long[] from;
    private final long[] to;
    private final long[] before;
    private final long[] workingDays;
    private final long total;

    WorkingYear(List<DayPlan> days, ZoneId zone) {
        int size = days.stream().mapToInt(day -> day.spans().size()).sum();
        from = new long[size];
        to = new long[size];
        before = new long[size];
        workingDays = days.stream()
                .filter(day -> !day.spans().isEmpty())
                .mapToLong(day -> day.date().toEpochDay())
                .toArray();
        int i = 0;
        long sum = 0;
        for (DayPlan day : days) {
            for (TimeRange span : day.spans()) {
                from[i] = millis(day.date(), span.from(), zone);
                to[i] = Math.max(from[i], millis(day.date(), span.to(), zone));
                before[i] = sum;
                sum += to[i] - from[i];
                i++;
            }
        }
        total = sum;
    }

    private static long millis(LocalDate date, LocalTime time, ZoneId zone) {
        return date.atTime(time).atZone(zone).toInstant().toEpochMilli();
    }

    long total() {
        return total;
    }

    /** The working time of this year that lies before the instant. */
    long position(long instant) {
        int i = firstEndingAfter(instant);
        return i == to.length ? total : before[i] + Math.max(0, instant - from[i]);
    }

    /** The earliest instant at the position, which is the end of a span rather than the beginning of the next. Position: above 0, up to the total. */
    long instantAt(long position) {
        int found = Arrays.binarySearch(before, position);
        int i = (found >= 0 ? found : -found - 1) - 1;
        return from[i] + (position - before[i]);
    }

    /** The beginning of the first span after the instant; {@link Long#MAX_VALUE} where the year has none left. */
    long nextBeginning(long instant) {
        int i = firstEndingAfter(instant);
        return i == to.length ? Long.MAX_VALUE : from[i];
    }

    /** How many working days of this year come after the day. */
    int workingDaysAfter(long epochDay) {
        return workingDays.length - firstWorkingDayAfter(epochDay);
    }

    /** The n-th working day after the day (1: the next one), as epoch day; there must be as many. */
    long workingDayAfter(long epochDay, int n) {
        return workingDays[firstWorkingDayAfter(epochDay) + n - 1];
    }

    private int firstWorkingDayAfter(long epochDay) {
        int found = Arrays.binarySearch(workingDays, epochDay);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int firstEndingAfter(long instant) {
        int found = Arrays.binarySearch(to, instant);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
