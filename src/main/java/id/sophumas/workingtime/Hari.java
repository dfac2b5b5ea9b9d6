package id.sophumas.workingtime;

import java.time.DayOfWeek;

/** The days of the week as the calendar's YAML names them, in the order of {@link DayOfWeek}. */
enum Hari {
    senin,
    selasa,
    rabu,
    kamis,
    jumat,
    sabtu,
    minggu;

    DayOfWeek dayOfWeek() {
        return DayOfWeek.of(ordinal() + 1);
    }
}
