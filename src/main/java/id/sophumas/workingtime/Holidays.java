package id.sophumas.workingtime;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The days off of all years: from the year's file, or only those whose date never moves where there is none. */
final class Holidays {

    private final Map<LocalDate, String> known = new HashMap<>();
    private final Map<LocalDate, String> own;
    private final Set<Integer> years = new HashSet<>();

    /**
     * Joins the nation's holidays and an office's own.
     *
     * @param files one per year
     * @param own the office's, by date, with their names
     */
    Holidays(List<HolidayFile> files, Map<LocalDate, String> own) {
        this.own = Map.copyOf(own);
        for (HolidayFile file : files) {
            if (!years.add(file.tahun())) {
                throw new IllegalArgumentException("Ada dua daftar hari libur untuk tahun " + file.tahun() + ".");
            }
            known.putAll(file.reasons());
        }
    }

    Optional<String> on(LocalDate date) {
        Optional<String> national = isEstimated(date.getYear()) ? fixed(date) : Optional.ofNullable(known.get(date));
        return national.or(() -> Optional.ofNullable(own.get(date)));
    }

    boolean isEstimated(int year) {
        return !years.contains(year);
    }

    private static Optional<String> fixed(LocalDate date) {
        return Optional.ofNullable(
                switch (date.getMonth()) {
                    case JANUARY -> date.getDayOfMonth() == 1 ? "Tahun Baru Masehi" : null;
                    case MAY -> date.getDayOfMonth() == 1 ? "Hari Buruh Internasional" : null;
                    case JUNE -> date.getDayOfMonth() == 1 ? "Hari Lahir Pancasila" : null;
                    case AUGUST -> date.getDayOfMonth() == 17 ? "Hari Kemerdekaan Republik Indonesia" : null;
                    case DECEMBER -> date.getDayOfMonth() == 25 ? "Hari Raya Natal" : null;
                    default -> null;
                });
    }
}
