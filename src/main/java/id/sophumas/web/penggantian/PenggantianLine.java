package id.sophumas.web.penggantian;

import id.sophumas.web.IndonesianTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A substitution as the page shows it, in words.
 *
 * @param id its number
 * @param title in which capacity, of which office
 * @param substitute who acts
 * @param absentee who is substituted; null where the office is vacant
 * @param days from when to when
 * @param order number of the surat perintah
 * @param state "Berlaku", "Akan datang", "Berakhir" or "Dicabut"
 * @param isRunning whether it is of effect now
 * @param entered who entered it and when
 * @param withdrawn who withdrew it, when and why; null where nobody did
 * @param mayWithdraw whether the reader may end it early
 */
record PenggantianLine(
        long id,
        String title,
        String substitute,
        String absentee,
        String days,
        String order,
        String state,
        boolean isRunning,
        String entered,
        String withdrawn,
        boolean mayWithdraw) {

    static PenggantianLine of(PenggantianView each, LocalDate today, ZoneId zone, boolean mayEnter) {
        String state = State.of(each.dicabutPada(), each.mulai(), each.sampai(), today);
        return new PenggantianLine(
                each.id(),
                each.jenis().text() + ". " + String.join(", ", each.namaPeran()),
                each.namaPengganti(),
                each.namaDigantikan(),
                State.days(each.mulai(), each.sampai()),
                each.suratPerintah(),
                state,
                each.berlaku(),
                State.entry(each.namaPencatat(), each.dicatatPada(), zone),
                each.dicabutPada() == null
                        ? null
                        : State.entry(each.namaPencabut(), each.dicabutPada(), zone) + ": " + each.alasanCabut(),
                mayEnter && State.isOpen(state));
    }

    /** What substitutions and absences have in common on the page. */
    static final class State {

        private State() {}

        static String of(OffsetDateTime withdrawn, LocalDate from, LocalDate to, LocalDate today) {
            if (withdrawn != null) {
                return "Dicabut";
            }
            if (today.isBefore(from)) {
                return "Akan datang";
            }
            return today.isAfter(to) ? "Berakhir" : "Berlaku";
        }

        static boolean isOpen(String state) {
            return state.equals("Berlaku") || state.equals("Akan datang");
        }

        static String days(LocalDate from, LocalDate to) {
            return from.equals(to)
                    ? IndonesianTime.date(from)
                    : IndonesianTime.date(from) + " sampai " + IndonesianTime.date(to);
        }

        static String entry(String by, OffsetDateTime at, ZoneId zone) {
            return by + ", " + IndonesianTime.full(at.toInstant(), zone);
        }
    }
}
