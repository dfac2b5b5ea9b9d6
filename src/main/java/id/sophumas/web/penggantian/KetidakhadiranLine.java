package id.sophumas.web.penggantian;

import id.sophumas.web.penggantian.PenggantianLine.State;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An absence as the page shows it, in words.
 *
 * @param id its number
 * @param name who is away
 * @param days from when to when
 * @param reason why; null where nothing was said
 * @param state as of {@link PenggantianLine}
 * @param isRunning whether it is of effect now
 * @param entered who entered it and when
 * @param withdrawn who withdrew it, when and why; null where nobody did
 * @param mayWithdraw whether there is anything left to end early
 */
record KetidakhadiranLine(
        long id,
        String name,
        String days,
        String reason,
        String state,
        boolean isRunning,
        String entered,
        String withdrawn,
        boolean mayWithdraw) {

    static KetidakhadiranLine of(KetidakhadiranView each, LocalDate today, ZoneId zone) {
        String state = State.of(each.dicabutPada(), each.mulai(), each.sampai(), today);
        return new KetidakhadiranLine(
                each.id(),
                each.nama(),
                State.days(each.mulai(), each.sampai()),
                each.alasan(),
                state,
                each.berlaku(),
                State.entry(each.namaPencatat(), each.dicatatPada(), zone),
                each.dicabutPada() == null
                        ? null
                        : State.entry(each.namaPencabut(), each.dicabutPada(), zone) + ": " + each.alasanCabut(),
                State.isOpen(state));
    }
}
