package id.sophumas.workingtime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The calendar's rules in their plainest form, a minute at a time: slow, and easy to believe. */
final class MinuteOracle {

    private final Hours hours;
    private final Holidays holidays;

    MinuteOracle(Hours hours, Holidays holidays) {
        this.hours = hours;
        this.holidays = holidays;
    }

    LocalDateTime due(LocalDateTime given, int days, int minutes) {
        LocalDateTime now = given;
        while (!works(now)) {
            now = now.plusMinutes(1);
        }
        if (days > 0) {
            LocalTime time = now.toLocalTime();
            LocalDate day = now.toLocalDate();
            for (int i = 0; i < days; i++) {
                do {
                    day = day.plusDays(1);
                } while (!hasWork(day));
            }
            now = day.atTime(time);
        }
        for (int left = minutes; left > 0; now = now.plusMinutes(1)) {
            if (works(now)) {
                left--;
            }
        }
        while (!works(now.minusMinutes(1))) {
            now = now.minusMinutes(1);
        }
        return now;
    }

    long between(LocalDateTime a, LocalDateTime b) {
        long minutes = 0;
        for (LocalDateTime now = a; now.isBefore(b); now = now.plusMinutes(1)) {
            if (works(now)) {
                minutes++;
            }
        }
        return minutes;
    }

    boolean works(LocalDateTime minute) {
        LocalTime time = minute.toLocalTime();
        return holidays.on(minute.toLocalDate()).isEmpty()
                && hours.on(minute.toLocalDate()).stream()
                        .anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
    }

    private boolean hasWork(LocalDate day) {
        return holidays.on(day).isEmpty() && !hours.on(day).isEmpty();
    }
}
