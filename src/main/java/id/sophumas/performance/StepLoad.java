package id.sophumas.performance;

import java.time.Duration;

/**
 * What a step was asked for in a time: its executions, counted by the database.
 *
 * @param stepId id of the user task
 * @param role a role that completed it; null where nobody is named
 * @param processDefinitionId a version that had it; null where none was recorded
 * @param finished how many executions were completed; at least one
 * @param runs of how many runs
 * @param repeated how many of the executions were done again after a return
 * @param late how many were completed after their due date
 * @param median half of them took no more than this working time, as {@link Percentile} counts
 * @param total the working time of all together
 */
public record StepLoad(
        String stepId,
        String role,
        String processDefinitionId,
        int finished,
        int runs,
        int repeated,
        int late,
        Duration median,
        Duration total) {}
