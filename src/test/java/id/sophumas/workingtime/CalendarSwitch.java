package id.sophumas.workingtime;

import id.sophumas.workingtime.CalendarReader.Source;
import java.util.List;
import java.util.stream.IntStream;

/** Exchanges the calendars of an application under test, as files that change do. */
public final class CalendarSwitch {

    private CalendarSwitch() {}

    /** The shipped hours with other lists of holidays. */
    public static void toHolidays(Calendars calendars, String... years) {
        List<Source> sources = IntStream.range(0, years.length)
                .mapToObj(i -> new Source("holidays-" + i + ".yaml", years[i]))
                .toList();
        calendars.replace(
                CalendarEdition.of(new CalendarReader().read(BundledCalendar.source("calendar.yaml"), sources, null)));
    }

    /** What is shipped. */
    public static void back(Calendars calendars) {
        calendars.replace(CalendarEdition.of(BundledCalendar.read()));
    }
}
