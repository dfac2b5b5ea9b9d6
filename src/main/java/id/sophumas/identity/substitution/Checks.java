package id.sophumas.identity.substitution;

import id.sophumas.refusal.RequestRefused;
import java.time.LocalDate;

/** What holds of the fields of a substitution and of an absence alike. */
final class Checks {

    private static final int LONGEST_REASON = 2000;
    private static final int MOST_YEARS = 5;

    private Checks() {}

    /** The days, where they are days to come and in their order. */
    static Period period(LocalDate from, LocalDate to, LocalDate today) {
        if (from == null) {
            throw RequestRefused.invalid("Isian \"mulai\" wajib diisi dengan tanggal, misalnya 2026-12-01.");
        }
        if (to == null) {
            throw RequestRefused.invalid("Isian \"sampai\" wajib diisi dengan tanggal, misalnya 2026-12-05.");
        }
        if (to.isBefore(from)) {
            throw RequestRefused.invalid("Isian \"sampai\" (" + to + ") mendahului \"mulai\" (" + from
                    + "). Perbaiki salah satu tanggal itu.");
        }
        if (to.isBefore(today)) {
            throw RequestRefused.invalid(
                    "Isian \"sampai\" (" + to + ") sudah lewat. Isi tanggal hari ini atau sesudahnya.");
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw RequestRefused.invalid("Isian \"sampai\" (" + to + ") lebih dari lima tahun sesudah \"mulai\".");
        }
        return new Period(from, to);
    }

    /** A line that must be there. */
    static String line(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw RequestRefused.invalid("Isian \"" + field + "\" wajib diisi.");
        }
        return plain(field, text.strip(), longest);
    }

    /** The reason of something, which must be there. */
    static String reason(String text) {
        return line("alasan", text, LONGEST_REASON);
    }

    /** The reason of something; null where none was given. */
    static String reasonIfAny(String text) {
        return text == null || text.isBlank() ? null : reason(text);
    }

    private static String plain(String field, String text, int longest) {
        if (text.length() > longest) {
            throw RequestRefused.invalid(
                    "Isian \"%s\" terlalu panjang: %d karakter, paling banyak %d. Ringkas isian itu."
                            .formatted(field, text.length(), longest));
        }
        if (text.codePoints()
                .anyMatch(c -> Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t')) {
            throw RequestRefused.invalid("Isian \"" + field
                    + "\" memuat karakter kendali yang tidak dapat disimpan. Hapus karakter itu, lalu kirim lagi.");
        }
        return text;
    }
}
