package id.sophumas.deadline;

import java.time.Instant;

/**
 * A step that was not done in the time its mutu baku sets (penyimpangan).
 *
 * @param task which task
 * @param petugas who had it when it became late, later who completed it; null where nobody had claimed it
 * @param tenggat when it was due
 * @param ditemukan when the delay was noticed
 * @param waktuSelesai when it was completed; null while it is open
 * @param menitKerja whole working minutes it took; null while it is open
 * @param alasan the reason given; null where none was
 */
public record Deviation(
        StepTask task,
        String petugas,
        Instant tenggat,
        Instant ditemukan,
        Instant waktuSelesai,
        Long menitKerja,
        String alasan) {}
