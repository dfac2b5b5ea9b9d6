package id.sophumas.audit;

import java.time.Instant;

/**
 * That somebody has read something of the history.
 *
 * @param oleh user id
 * @param pada when, by the application's clock
 * @param processInstanceId the run; null where it was not one run's
 * @param keterangan what was asked for
 */
public record Reading(String oleh, Instant pada, ReadingKind jenis, String processInstanceId, String keterangan) {}
