package id.sophumas.web.beban;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Who has what in a unit.
 *
 * @param orang each person of the unit with how much he has; {@code pengguna} null stands for what nobody has taken
 * @param tugas the open tasks, those due first come first
 */
record BebanView(List<BebanOrang> orang, List<TugasView> tugas) {

    /** How many tasks a person has, and how many of them are late. */
    record BebanOrang(String pengguna, String nama, int tugas, int terlambat) {}

    /** Somebody a task can be given to. */
    record Penerima(String id, String nama) {}

    /**
     * An open task.
     *
     * @param pemegang user id of who has it; null where nobody does
     * @param sejak when its clock began
     * @param tenggat when it is due; null where it has no mutu baku
     * @param menitTerlambat whole working minutes since then; null where it is not late
     * @param keterlambatan the same in words, "6 hari 5 jam kerja"; null where it is not late
     * @param penerima those who hold its role or act in it, but for its holder
     */
    record TugasView(
            String taskId,
            String prosesId,
            String sop,
            String judul,
            String langkah,
            String peran,
            String namaPeran,
            String pemegang,
            String namaPemegang,
            OffsetDateTime sejak,
            OffsetDateTime tenggat,
            boolean terlambat,
            Long menitTerlambat,
            String keterlambatan,
            List<Penerima> penerima) {}
}
