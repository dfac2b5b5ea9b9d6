package id.sophumas.workingtime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an agency writes of the working hours of its office or of some units.
 *
 * @param sumber the decision the hours were taken from
 * @param unit the units it holds for, as the organisation file names them; empty for the office
 * @param zona the zone of the hours
 * @param hari the hours of each weekday; a day not named has none
 * @param ramadan the hours in Ramadan; null: none other than usual
 * @param libur the office's own holidays, besides the nation's
 */
record CalendarFile(
        String sumber,
        List<String> unit,
        ZoneId zona,
        Map<Hari, DayHours> hari,
        Ramadan ramadan,
        Map<LocalDate, String> libur) {

    /** The days of Ramadan, as the government sets them for each year, and their hours. */
    record Ramadan(List<DateRange> rentang, Map<Hari, DayHours> hari) {

        Ramadan {
            if (rentang == null || hari == null) {
                throw new IllegalArgumentException("Bagian ramadan harus memuat rentang dan hari.");
            }
        }
    }

    CalendarFile {
        unit = unit == null ? List.of() : List.copyOf(unit);
        libur = HolidayFile.named(libur);
    }

    /** This unit's calendar, with what it does not say taken from the office's; the holidays of both. */
    CalendarFile over(CalendarFile office) {
        Map<LocalDate, String> both = new HashMap<>(office.libur);
        both.putAll(libur);
        return new CalendarFile(
                sumber,
                unit,
                zona == null ? office.zona : zona,
                hari == null ? office.hari : hari,
                ramadan == null ? office.ramadan : ramadan,
                both);
    }

    Hours hours() {
        return ramadan == null
                ? new Hours(hari, Map.of(), List.of())
                : new Hours(hari, ramadan.hari(), ramadan.rentang());
    }
}
