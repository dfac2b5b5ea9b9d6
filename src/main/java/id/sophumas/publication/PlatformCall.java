package id.sophumas.publication;

import java.time.Duration;
import java.time.Instant;

/**
 * A call to a platform as it was kept; credentials are blanked.
 *
 * @param tahap PREPARE, PUBLISH, RECONCILE, READ_BACK, CORRECT or TAKE_DOWN
 * @param pada when it was sent; real time
 * @param lama until its answer was there
 * @param metode HTTP method
 * @param alamat where to
 * @param permintaan body sent; null where there was none or it was a file
 * @param status HTTP status; null where no answer came
 * @param jejak the platform's id of the request; null where it gave none
 * @param jawaban body of the answer, or what went wrong
 */
public record PlatformCall(
        String tahap,
        Instant pada,
        Duration lama,
        String metode,
        String alamat,
        String permintaan,
        Integer status,
        String jejak,
        String jawaban) {}
