package id.sophumas.deadline;

import java.time.Instant;
import java.util.List;

/**
 * A step that was not done as its mutu baku asks, or a run that was not (penyimpangan).
 *
 * @param jenis in what
 * @param task which task; of a whole run it has neither task nor step nor role
 * @param petugas who had it when it became late, later who completed it; null where nobody had claimed it
 * @param baku what the SOP asks for: the kelengkapan, the output or the total's ISO 8601 duration; null for a late step
 * @param menitBaku the working minutes that the SOP allows for the whole run; null but for a run
 * @param tenggat when the step was due; null where it is not about its time
 * @param ditemukan when the deviation was noticed
 * @param waktuSelesai when the step or run was completed, null while it is open; for what lacked, when that was said
 * @param menitKerja working minutes it took; null while it is open, and where it is not about time
 * @param alasan the reason given; null where none was
 * @param rincian the steps that took the most of a run's time, the longest first; empty but for a run
 */
public record Deviation(
        DeviationKind jenis,
        StepTask task,
        String petugas,
        String baku,
        Long menitBaku,
        Instant tenggat,
        Instant ditemukan,
        Instant waktuSelesai,
        Long menitKerja,
        String alasan,
        List<StepShare> rincian) {}
