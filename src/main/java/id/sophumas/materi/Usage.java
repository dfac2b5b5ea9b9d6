package id.sophumas.materi;

import java.time.Instant;

/**
 * A run of an SOP that a content was written for.
 *
 * @param processInstanceId the run
 * @param sopKey the SOP's process key
 * @param pada when the drafting step named the content for the first time
 */
public record Usage(String processInstanceId, String sopKey, Instant pada) {}
