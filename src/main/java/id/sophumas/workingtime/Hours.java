package id.sophumas.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which hours hold on which day, holidays left aside. */
final class Hours {

    private final Map<DayOfWeek, List<TimeRange>> usual;
    private final Map<DayOfWeek, List<TimeRange>> inRamadan;
    private final List<DateRange> ramadans;

    Hours(Map<Hari, DayHours> usual, Map<Hari, DayHours> inRamadan, List<DateRange> ramadans) {
        if (usual.values().stream().allMatch(day -> day.spans().isEmpty())) {
            throw new IllegalArgumentException("Kalender tidak memuat satu jam kerja pun.");
        }
        this.usual = spans(usual);
        this.inRamadan = spans(inRamadan);
        this.ramadans = List.copyOf(ramadans);
    }

    /** The working spans of the day; empty on a day of the week without work. */
    List<TimeRange> on(LocalDate date) {
        boolean ramadan = ramadans.stream().anyMatch(range -> range.contains(date));
        return (ramadan ? inRamadan : usual).getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static Map<DayOfWeek, List<TimeRange>> spans(Map<Hari, DayHours> hours) {
        Map<DayOfWeek, List<TimeRange>> spans = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, dayHours) -> spans.put(day.dayOfWeek(), dayHours.spans()));
        return spans;
    }
}
