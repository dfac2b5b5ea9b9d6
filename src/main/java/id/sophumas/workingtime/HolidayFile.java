package id.sophumas.workingtime;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The days off of one year, as decided by the government.
 *
 * @param tahun the year
 * @param sumber the decision the list was taken from
 * @param libur national holidays with their names
 * @param cutiBersama collective leave with the names of the holidays it belongs to
 */
record HolidayFile(int tahun, String sumber, Map<LocalDate, String> libur, Map<LocalDate, String> cutiBersama) {

    HolidayFile {
        if (sumber == null || sumber.isBlank()) {
            throw new IllegalArgumentException("Sumber daftar hari libur belum disebut (sumber).");
        }
        libur = named(libur);
        cutiBersama = named(cutiBersama);
        for (LocalDate date : libur.keySet()) {
            requireYear(date, tahun);
        }
        for (LocalDate date : cutiBersama.keySet()) {
            requireYear(date, tahun);
            if (libur.containsKey(date)) {
                throw new IllegalArgumentException(
                        "Tanggal " + date + " tercantum sebagai libur dan sebagai cuti bersama.");
            }
        }
    }

    /**
     * Days off, none where nothing is written.
     *
     * @throws IllegalArgumentException where one has no name to explain it by
     */
    static Map<LocalDate, String> named(Map<LocalDate, String> days) {
        Map<LocalDate, String> all = days == null ? Map.of() : days;
        all.forEach((date, name) -> {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("Hari libur tanggal " + date + " belum diberi nama.");
            }
        });
        return Map.copyOf(all);
    }

    private static void requireYear(LocalDate date, int year) {
        if (date.getYear() != year) {
            throw new IllegalArgumentException("Tanggal " + date + " bukan tanggal tahun " + year + ".");
        }
    }

    /** All days off with the words that explain them. */
    Map<LocalDate, String> reasons() {
        Map<LocalDate, String> reasons = new HashMap<>(libur);
        cutiBersama.forEach((date, name) -> reasons.put(date, "cuti bersama " + name));
        return reasons;
    }
}
