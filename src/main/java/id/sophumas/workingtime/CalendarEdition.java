package id.sophumas.workingtime;

import java.util.Map;

/**
 * All calendars of one state of the files.
 *
 * @param files what they were read from
 * @param office the office's
 * @param units those of units, by the names of the units
 */
record CalendarEdition(CalendarFiles files, WorkingCalendar office, Map<String, WorkingCalendar> units) {

    CalendarEdition {
        units = Map.copyOf(units);
    }

    static CalendarEdition of(WorkingCalendar office) {
        return new CalendarEdition(new CalendarFiles(Map.of()), office, Map.of());
    }
}
