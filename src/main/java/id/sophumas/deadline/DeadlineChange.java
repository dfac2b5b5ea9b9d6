package id.sophumas.deadline;

import id.sophumas.workingtime.Tenggat;
import java.time.Instant;

/**
 * An open task's deadline that was worked out anew because the calendar had changed.
 *
 * @param task which task
 * @param diubah when, by the application's clock
 * @param lama the deadline as it was, with its explanation
 * @param baru when it is due since
 * @param alasan what of the calendar had changed, in Indonesian
 * @param terlambatDicabut whether the task was late by the old deadline and is not by the new one, so that its deviation was taken back
 */
public record DeadlineChange(
        String task, Instant diubah, Tenggat lama, Instant baru, String alasan, boolean terlambatDicabut) {}
