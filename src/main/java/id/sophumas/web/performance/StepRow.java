package id.sophumas.web.performance;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * One execution as a row of a spreadsheet. Times are local to the office, working time is in minutes with two decimals.
 *
 * @param process id of the run
 * @param judul its title; empty where it has none
 * @param step name of the step
 * @param execution which execution of the step in its run
 * @param role name of the role
 * @param unit its unit; empty where it is not known
 * @param petugas user id of who completed it; empty where nobody is known
 * @param namaPetugas his name; the id where he is gone
 * @param waktu the mutu baku in words
 * @param standard the mutu baku in minutes of working time
 * @param worked what it took
 * @param start when its clock started
 * @param due when it was due
 * @param finished when it was completed
 * @param isWithin whether that was by then
 */
record StepRow(
        String process,
        String judul,
        String step,
        int execution,
        String role,
        String unit,
        String petugas,
        String namaPetugas,
        String waktu,
        BigDecimal standard,
        BigDecimal worked,
        LocalDateTime start,
        LocalDateTime due,
        LocalDateTime finished,
        boolean isWithin) {

    static final List<String> TITLES = List.of(
            "Judul",
            "Langkah",
            "Pelaksanaan ke-",
            "Peran",
            "Unit",
            "Petugas",
            "Id petugas",
            "Mutu baku",
            "Mutu baku (menit kerja)",
            "Waktu kerja (menit)",
            "Mulai",
            "Tenggat",
            "Selesai",
            "Penilaian",
            "Id proses");

    /** Both spreadsheets' Indonesian editions read this as a time. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    String verdict() {
        return isWithin ? "Sesuai mutu baku" : "Terlambat";
    }

    /** The cells in the order of the titles, with the decimal comma of Indonesian spreadsheets. */
    List<String> texts() {
        return List.of(
                judul,
                step,
                Integer.toString(execution),
                role,
                unit,
                namaPetugas,
                petugas,
                waktu,
                comma(standard),
                comma(worked),
                TIME.format(start),
                TIME.format(due),
                TIME.format(finished),
                verdict(),
                process);
    }

    private static String comma(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
