package id.sophumas.deadline;

import java.time.Instant;

/**
 * A time in which a run stood still because it waited for something outside (jeda).
 *
 * @param id number of the pause
 * @param processInstanceId the run
 * @param sopKey its SOP
 * @param alasan why
 * @param sampai when its owner wants to be reminded; null where he gave no time
 * @param mulai when it began
 * @param dijedaOleh user id of who paused it
 * @param selesai when it ended; null while it lasts
 * @param dilanjutkanOleh user id of who had it go on; null while it lasts
 * @param catatan what was said at its end; null where nothing was
 */
public record Pause(
        long id,
        String processInstanceId,
        String sopKey,
        String alasan,
        Instant sampai,
        Instant mulai,
        String dijedaOleh,
        Instant selesai,
        String dilanjutkanOleh,
        String catatan) {}
