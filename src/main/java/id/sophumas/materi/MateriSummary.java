package id.sophumas.materi;

import java.time.Instant;

/**
 * A version in the list of versions.
 *
 * @param versi 1-based
 * @param judul the title it had
 * @param sha256 hash over all of it
 * @param oleh user id of who saved it
 * @param pada when it was saved
 */
public record MateriSummary(int versi, String judul, String sha256, String oleh, Instant pada) {}
