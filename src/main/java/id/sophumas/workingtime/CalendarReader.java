package id.sophumas.workingtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a calendar from the agency's YAML; what is wrong in it is refused with file, line and reason. */
public final class CalendarReader {

    /**
     * A file's text.
     *
     * @param name what messages call it
     * @param yaml its content
     */
    public record Source(String name, String yaml) {}

    private record Ramadan(List<DateRange> rentang, Map<Hari, DayHours> hari) {}

    private record CalendarFile(String sumber, ZoneId zona, Map<Hari, DayHours> hari, Ramadan ramadan) {
        private CalendarFile {
            if (zona == null || hari == null) {
                throw new IllegalArgumentException("Kalender harus memuat zona dan hari.");
            }
        }

        Hours hours() {
            return ramadan == null
                    ? new Hours(hari, Map.of(), List.of())
                    : new Hours(hari, ramadan.hari(), ramadan.rentang());
        }
    }

    private final ObjectMapper mapper = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * Reads a calendar and the holidays of its years.
     *
     * @param hours the hours per weekday, breaks, Ramadan and the zone
     * @param holidays one file per year, in any order
     * @param zone instead of the zone the hours name; null: that one
     * @throws CalendarRefused where a file is not one, contradicts itself, or two are of one year
     */
    public WorkingCalendar read(Source hours, List<Source> holidays, ZoneId zone) {
        CalendarFile file = parse(hours, CalendarFile.class);
        List<HolidayFile> years = new ArrayList<>();
        for (Source source : holidays) {
            HolidayFile year = parse(source, HolidayFile.class);
            if (years.stream().anyMatch(other -> other.tahun() == year.tahun())) {
                throw new CalendarRefused(
                        source.name(), 1, "Ada dua daftar hari libur untuk tahun " + year.tahun() + ".");
            }
            years.add(year);
        }
        try {
            return new WorkingCalendar(zone == null ? file.zona() : zone, file.hours(), new Holidays(years));
        } catch (IllegalArgumentException e) {
            throw new CalendarRefused(hours.name(), 1, e.getMessage());
        }
    }

    private <T> T parse(Source source, Class<T> type) {
        try {
            T value = mapper.readValue(source.yaml(), type);
            if (value == null) {
                throw new CalendarRefused(source.name(), 1, "Berkas kosong.");
            }
            return value;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            String reason = e instanceof ValueInstantiationException && e.getCause() != null
                    ? e.getCause().getMessage()
                    : e.getOriginalMessage();
            throw new CalendarRefused(source.name(), line, reason);
        }
    }
}
