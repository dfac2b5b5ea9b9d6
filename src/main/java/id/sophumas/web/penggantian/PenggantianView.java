package id.sophumas.web.penggantian;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sophumas.identity.substitution.Kind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A substitution as it is told outside.
 *
 * @param id its number
 * @param jenis {@code Plh} or {@code Plt}
 * @param digantikan user id of who is substituted; null where the office is vacant
 * @param namaDigantikan his name; null likewise
 * @param peran ids of the roles
 * @param namaPeran the roles as people call them
 * @param pengganti user id of who acts
 * @param namaPengganti his name
 * @param mulai first day
 * @param sampai last day, inclusive
 * @param suratPerintah number of the surat perintah
 * @param berlaku whether it is of effect at this moment
 * @param dicatatOleh who entered it
 * @param namaPencatat his name
 * @param dicatatPada when
 * @param dicabutOleh who ended it early; null where nobody did
 * @param namaPencabut his name; null likewise
 * @param dicabutPada when; null likewise
 * @param alasanCabut why; null likewise
 * @param tindakan what was done under it in the run asked for; absent where none was asked for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PenggantianView(
        long id,
        Kind jenis,
        String digantikan,
        String namaDigantikan,
        List<String> peran,
        List<String> namaPeran,
        String pengganti,
        String namaPengganti,
        LocalDate mulai,
        LocalDate sampai,
        String suratPerintah,
        boolean berlaku,
        String dicatatOleh,
        String namaPencatat,
        OffsetDateTime dicatatPada,
        String dicabutOleh,
        String namaPencabut,
        OffsetDateTime dicabutPada,
        String alasanCabut,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<TindakanView> tindakan) {

    /**
     * A task that the substitute completed.
     *
     * @param taskId the task
     * @param langkah id of its step
     * @param nama name of its step
     * @param peran the role acted in
     * @param oleh user id of who did it
     * @param sebutan in whose place and on which surat perintah, in words
     * @param pada when
     */
    record TindakanView(
            String taskId,
            String langkah,
            String nama,
            String peran,
            String oleh,
            String sebutan,
            OffsetDateTime pada) {}
}
