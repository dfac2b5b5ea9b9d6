package id.sophumas.deadline;

import id.sophumas.workingtime.Tenggat;
import java.time.Instant;

/**
 * The deadline of one task as it was worked out when the task began, or when its run went on after a pause.
 *
 * @param task which task
 * @param tenggat when it is due, and why
 * @param countedFrom from when its working time counts: its start, later by what it stood still for where its run was paused
 * @param petugas who completed it; null while it is open
 */
public record Deadline(StepTask task, Tenggat tenggat, Instant countedFrom, String petugas) {}
