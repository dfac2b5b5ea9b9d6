package id.sophumas.web.penggantian;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An absence as it is told outside.
 *
 * @param id its number
 * @param pengguna user id of the absentee
 * @param nama his name
 * @param mulai first day
 * @param sampai last day, inclusive
 * @param alasan why; null where nothing was said
 * @param berlaku whether it is of effect at this moment
 * @param dicatatOleh who entered it
 * @param namaPencatat his name
 * @param dicatatPada when
 * @param dicabutOleh who ended it early; null where nobody did
 * @param namaPencabut his name; null likewise
 * @param dicabutPada when; null likewise
 * @param alasanCabut why; null likewise
 */
record KetidakhadiranView(
        long id,
        String pengguna,
        String nama,
        LocalDate mulai,
        LocalDate sampai,
        String alasan,
        boolean berlaku,
        String dicatatOleh,
        String namaPencatat,
        OffsetDateTime dicatatPada,
        String dicabutOleh,
        String namaPencabut,
        OffsetDateTime dicabutPada,
        String alasanCabut) {}
