package id.sophumas.deadline;

import id.sophumas.workingtime.Tenggat;

/**
 * The deadline of one task as it was worked out when the task began.
 *
 * @param task which task
 * @param tenggat when it is due, and why
 * @param petugas who completed it; null while it is open
 */
public record Deadline(StepTask task, Tenggat tenggat, String petugas) {}
