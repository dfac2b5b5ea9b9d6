package id.sophumas.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a calendar says of a day: its working spans, or why it has none. */
record DayPlan(LocalDate date, List<TimeRange> spans, String dayOff) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMM", Locale.forLanguageTag("id"));

    static DayPlan of(LocalDate date, Hours hours, Holidays holidays) {
        Optional<String> holiday = holidays.on(date);
        List<TimeRange> spans = holiday.isPresent() ? List.of() : hours.on(date);
        String reason = holiday.orElse(
                date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? "akhir pekan" : "bukan hari kerja");
        return new DayPlan(date, spans, DAY.format(date) + ": " + reason);
    }
}
