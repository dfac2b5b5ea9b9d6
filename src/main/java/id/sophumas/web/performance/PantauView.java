package id.sophumas.web.performance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * How an SOP fares, as JSON and for the page. Durations are working time, in seconds and in words; shares are per cent with one decimal.
 *
 * @param sop which SOP
 * @param unit the unit looked at; null for all
 * @param dari first day
 * @param sampai last day
 * @param dihitung when the remaining times were counted
 * @param berjalan the steps that wait, late ones first
 * @param terlambat how many of them are late
 * @param ringkasan all executions completed in the period
 * @param langkah the SOP's steps
 * @param tren month by month
 * @param proses the runs worked on in the period, the newest first, not all where there are many
 * @param jumlahProses how many there were
 */
record PantauView(
        SopLine sop,
        String unit,
        LocalDate dari,
        LocalDate sampai,
        OffsetDateTime dihitung,
        List<Berjalan> berjalan,
        long terlambat,
        Angka ringkasan,
        List<Langkah> langkah,
        List<Bulan> tren,
        List<Proses> proses,
        int jumlahProses) {

    /** An SOP; {@code versi} is null where its owner gave it none. */
    record SopLine(String key, String nama, String nomor, String instansi, String versi) {}

    /**
     * A step that waits.
     *
     * @param sisaDetik working time left, negative where late; null where the run is paused
     * @param sisa the same in words
     * @param pengembalian how often the run was sent back
     * @param versiLama whether the run is on an earlier version of the SOP
     * @param tautan where the caller can open it; null where there is no page for him
     */
    record Berjalan(
            String taskId,
            String processInstanceId,
            String judul,
            String langkah,
            String nama,
            String peran,
            String namaPeran,
            String unit,
            String petugas,
            String namaPetugas,
            OffsetDateTime mulai,
            String mulaiTeks,
            OffsetDateTime tenggat,
            String tenggatTeks,
            Long sisaDetik,
            String sisa,
            boolean terlambat,
            boolean dijeda,
            int pengembalian,
            boolean versiLama,
            String tautan) {}

    /**
     * Executions.
     *
     * @param selesai how many were completed
     * @param sesuai how many of them within mutu baku
     * @param persen the share of these; null where none was completed, and so are the medians and percentiles
     * @param berulang how many were done again after a return
     * @param medianPersen the median of what each took as a share of its own mutu baku
     */
    record Angka(
            int selesai,
            int sesuai,
            Double persen,
            String persenTeks,
            int berulang,
            Long medianDetik,
            String median,
            Long persentil90Detik,
            String persentil90,
            Double medianPersen,
            Double persentil90Persen) {}

    /** A step; {@code waktu} (ISO 8601) and {@code baku} (in words) are null for a step of earlier versions only. */
    record Langkah(
            String langkah,
            String urut,
            String nama,
            String peran,
            String namaPeran,
            String waktu,
            String baku,
            long berjalan,
            long terlambat,
            Angka angka) {}

    /** A month and its name. */
    record Bulan(YearMonth bulan, String nama, int proses, Angka angka) {}

    /** A run. */
    record Proses(
            String processInstanceId,
            String judul,
            int langkahSelesai,
            int terlambat,
            int pengembalian,
            long kerjaDetik,
            String kerja,
            OffsetDateTime terakhir,
            String terakhirTeks) {}
}
