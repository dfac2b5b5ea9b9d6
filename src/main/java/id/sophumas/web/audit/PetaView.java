package id.sophumas.web.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * How an SOP was carried out in a period, for the heat map over its diagram and the table below it.
 *
 * @param dari first day; steps belong to the day of their completion, everything else to the day it was entered
 * @param sampai last day
 * @param versi the version whose diagram and steps are shown
 * @param hanya whether only what ran on that version is counted
 * @param daftarVersi all versions, the newest first
 * @param proses how many runs had a step completed in the period
 * @param tanpaVersi how many executions of the period belong to no known version; they count only where all versions do
 * @param langkah the steps of the version in their order, then those that only other versions have
 * @param lain the other flow nodes of the version that were entered, such as decisions and events
 * @param cabang the ways out of its decisions
 */
record PetaView(
        SopLine sop,
        LocalDate dari,
        LocalDate sampai,
        Versi versi,
        boolean hanya,
        List<Versi> daftarVersi,
        int proses,
        int tanpaVersi,
        List<Langkah> langkah,
        List<Simpul> lain,
        List<Cabang> cabang) {

    /** An SOP by the words of one version. */
    record SopLine(String key, String nama, String nomor, String instansi) {}

    /**
     * An SOP in the list of them.
     *
     * @param versi how many versions are deployed
     * @param terbaru the newest of them
     * @param dimulai how many runs were started in the period
     * @param berjalan how many run now, on whichever version
     */
    record Ikhtisar(SopLine sop, int versi, Versi terbaru, int dimulai, int berjalan) {}

    /** All SOPs, and the period that is counted. */
    record Daftar(LocalDate dari, LocalDate sampai, List<Ikhtisar> sop) {}

    /**
     * A deployed version.
     *
     * @param nomor the engine's number
     * @param tag what its owner calls it; null where he does not
     * @param oleh who deployed it; null for the application itself and where nobody is known
     * @param bawaan whether it came with the application
     * @param berjalan runs on it that are not at their end
     */
    record Versi(
            int nomor,
            String tag,
            String processDefinitionId,
            OffsetDateTime dipasang,
            Orang oleh,
            boolean bawaan,
            int berjalan,
            int selesai,
            int dibatalkan) {}

    /**
     * A step. The times are working time, in seconds and in words; null where it was not completed in the period, and so is the share.
     *
     * @param urut its number in the SOP; empty where the version shown does not have it
     * @param baku the mutu baku in words; null where the version shown does not have it
     * @param pelaksanaan how many executions were completed
     * @param proses in how many runs
     * @param berulang how many of the executions were done again after a return
     * @param terlambat how many were completed after their due date
     * @param persenTerlambat the share of these in per cent, with one decimal
     */
    record Langkah(
            String langkah,
            String urut,
            String nama,
            String namaPeran,
            String baku,
            int pelaksanaan,
            int proses,
            int berulang,
            int terlambat,
            Double persenTerlambat,
            Long medianDetik,
            String median,
            Long totalDetik,
            String total) {}

    /** A flow node that is no step; {@code jenis} is its element name in BPMN. */
    record Simpul(String kegiatan, String jenis, String nama, int kali) {}

    /** A way out of a decision; {@code kali} is null where the history does not tell which way was taken. */
    record Cabang(String alur, String keputusan, String jawaban, String ke, Integer kali) {}
}
