package id.sophumas.engine.run;

import java.time.Instant;
import java.util.List;

/**
 * A run that was called off (pembatalan).
 *
 * @param processInstanceId the run
 * @param sopKey its SOP
 * @param processDefinitionId the version of the SOP it ran on
 * @param versi the name the process owner gave that version; null where none
 * @param judul title of the run; null where it has none
 * @param alasan why
 * @param oleh user id of who called it off; {@code sistem} where it was nobody's request
 * @param peran in which role
 * @param pemulai user id of who had started it; null where nobody is known
 * @param langkah the steps it stood at; empty where it stood at none
 * @param waktu when
 */
public record Cancellation(
        String processInstanceId,
        String sopKey,
        String processDefinitionId,
        String versi,
        String judul,
        String alasan,
        String oleh,
        String peran,
        String pemulai,
        List<OpenStep> langkah,
        Instant waktu) {

    /**
     * A step that waited to be done.
     *
     * @param langkah the step (user task id)
     * @param nama its name
     * @param petugas who had it; null where nobody had claimed it
     */
    public record OpenStep(String langkah, String nama, String petugas) {}
}
