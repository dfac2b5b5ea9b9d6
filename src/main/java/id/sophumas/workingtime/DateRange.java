package id.sophumas.workingtime;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
record DateRange(LocalDate dari, LocalDate sampai) {

    DateRange {
        if (dari == null || sampai == null || sampai.isBefore(dari)) {
            throw new IllegalArgumentException(
                    "Rentang tanggal " + dari + " sampai " + sampai + " terbalik atau tidak lengkap.");
        }
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(dari) && !date.isAfter(sampai);
    }
}
