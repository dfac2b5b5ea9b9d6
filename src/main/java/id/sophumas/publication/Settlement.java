package id.sophumas.publication;

import java.time.Instant;

/**
 * A verdict as it was recorded.
 *
 * @param putusan SUDAH_TAYANG, COBA_LAGI or DIBATALKAN
 * @param tautan where the post is read; null unless it is public
 * @param alasan why it was given up, or how it is known that it arrived; null where neither was said
 * @param oleh user id of who said so
 * @param pada when, by the application's clock
 * @param sebelumnya status before
 */
public record Settlement(String putusan, String tautan, String alasan, String oleh, Instant pada, Status sebelumnya) {}
