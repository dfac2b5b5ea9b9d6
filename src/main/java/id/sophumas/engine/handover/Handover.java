package id.sophumas.engine.handover;

import java.time.Instant;

/**
 * That a task changed hands.
 *
 * @param taskId the task
 * @param processInstanceId its run
 * @param kind why
 * @param from user id of who had it; null where nobody did
 * @param to user id of who has it now; null where it went to the unit
 * @param by user id of who did it; {@code sistem} where the application did
 * @param note what was said about it; null where nothing was
 * @param absence the absence it happened on account of; null where on none
 * @param at when; null before it is recorded
 */
public record Handover(
        String taskId,
        String processInstanceId,
        HandoverKind kind,
        String from,
        String to,
        String by,
        String note,
        Long absence,
        Instant at) {}
