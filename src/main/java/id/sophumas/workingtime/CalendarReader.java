package id.sophumas.workingtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads calendars from the agency's YAML; what is wrong in it is refused with file, line and reason. */
public final class CalendarReader {

    /**
     * A file's text.
     *
     * @param name what messages call it
     * @param yaml its content
     */
    public record Source(String name, String yaml) {

        /** The line, from 1, that a key of the outermost level stands on; 1 where it is not there. */
        int lineOf(String key) {
            return line(text -> text.startsWith(key + ":"));
        }

        /** The line, from 1, that a key stands on whatever its level; 1 where it is not there. */
        int lineOfEntry(String key) {
            return line(text -> text.strip().startsWith(key + ":"));
        }

        private int line(Predicate<String> wanted) {
            List<String> lines = yaml.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (wanted.test(lines.get(i))) {
                    return i + 1;
                }
            }
            return 1;
        }
    }

    private final ObjectMapper mapper = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * Reads an office's calendar and the holidays of its years.
     *
     * @param hours the hours per weekday, breaks, Ramadan, the zone, and the office's own holidays
     * @param holidays one file per year, in any order
     * @param zone instead of the zone the hours name; null: that one
     * @throws CalendarRefused where a file is not one, contradicts itself, or two are of one year
     */
    public WorkingCalendar read(Source hours, List<Source> holidays, ZoneId zone) {
        return calendar(hours, office(hours), years(holidays), zone);
    }

    /**
     * Reads the calendars of an office and its units.
     *
     * @param zone instead of the zone the office's calendar names; null: that one
     * @throws CalendarRefused where a file is not one, contradicts itself, or two speak of one year or of one unit
     */
    CalendarEdition read(CalendarFiles files, ZoneId zone) {
        List<HolidayFile> years = years(files.holidays());
        CalendarFile office = office(files.office());
        Map<String, WorkingCalendar> units = new HashMap<>();
        for (Source source : files.units()) {
            CalendarFile own = parse(source, CalendarFile.class);
            if (own.unit().isEmpty()) {
                throw new CalendarRefused(
                        source.name(), 1, "Nama unit yang memakai kalender ini belum disebut (unit).");
            }
            ZoneId ownZone = own.zona() == null ? zone : own.zona();
            WorkingCalendar calendar = calendar(source, own.over(office), years, ownZone);
            for (String unit : own.unit()) {
                if (units.put(unit, calendar) != null) {
                    throw new CalendarRefused(
                            source.name(),
                            source.lineOf("unit"),
                            "Unit \"" + unit + "\" sudah memiliki kalender lain.");
                }
            }
        }
        return new CalendarEdition(files, calendar(files.office(), office, years, zone), units);
    }

    private CalendarFile office(Source source) {
        CalendarFile office = parse(source, CalendarFile.class);
        if (office.zona() == null || office.hari() == null) {
            throw new CalendarRefused(source.name(), 1, "Kalender harus memuat zona dan hari.");
        }
        if (!office.unit().isEmpty()) {
            throw new CalendarRefused(
                    source.name(),
                    source.lineOf("unit"),
                    "Kalender kantor berlaku bagi semua unit. Kalender satu unit ditulis dalam berkas calendar-<nama>.yaml.");
        }
        return office;
    }

    private List<HolidayFile> years(List<Source> holidays) {
        List<HolidayFile> years = new ArrayList<>();
        Map<Integer, String> names = new HashMap<>();
        for (Source source : holidays) {
            HolidayFile year = parse(source, HolidayFile.class);
            String other = names.put(year.tahun(), source.name());
            if (other != null) {
                throw new CalendarRefused(
                        source.name(),
                        source.lineOf("tahun"),
                        "Ada dua daftar hari libur untuk tahun " + year.tahun() + "; yang lain ialah " + other + ".");
            }
            years.add(year);
        }
        return years;
    }

    private static WorkingCalendar calendar(Source source, CalendarFile file, List<HolidayFile> years, ZoneId zone) {
        try {
            return new WorkingCalendar(
                    zone == null ? file.zona() : zone, file.hours(), new Holidays(years, file.libur()));
        } catch (IllegalArgumentException e) {
            throw new CalendarRefused(source.name(), source.lineOf("hari"), e.getMessage());
        }
    }

    private <T> T parse(Source source, Class<T> type) {
        if (source.yaml().isBlank()) {
            throw new CalendarRefused(source.name(), 1, "Berkas kosong.");
        }
        try {
            T value = mapper.readValue(source.yaml(), type);
            if (value == null) {
                throw new CalendarRefused(source.name(), 1, "Berkas kosong.");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new CalendarRefused(source.name(), YamlFault.line(e, source), YamlFault.inWords(e));
        }
    }
}
