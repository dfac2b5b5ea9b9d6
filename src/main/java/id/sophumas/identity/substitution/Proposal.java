package id.sophumas.identity.substitution;

import java.time.LocalDate;
import java.util.List;

/**
 * A substitution as somebody wants it entered; nothing of it has been checked, and everything may be null.
 *
 * @param jenis {@code Plh} or {@code Plt}
 * @param digantikan user id of who is substituted; null or blank where the office is vacant
 * @param peran ids of the roles
 * @param pengganti user id of who is to act
 * @param mulai first day
 * @param sampai last day
 * @param suratPerintah number of the surat perintah
 */
public record Proposal(
        String jenis,
        String digantikan,
        List<String> peran,
        String pengganti,
        LocalDate mulai,
        LocalDate sampai,
        String suratPerintah) {}
