package id.sophumas.performance;

import java.time.Duration;
import java.time.Instant;

/**
 * One run, as far as it was worked on in the period.
 *
 * @param processInstanceId the run
 * @param judul its title; null where it has none
 * @param finished how many executions of steps were completed
 * @param late how many of them after their due date
 * @param worked the working time they took together
 * @param last when the last of them was completed
 * @param returns how often the run was sent back to a step it had done before, in all its time
 */
public record RunFigures(
        String processInstanceId, String judul, int finished, int late, Duration worked, Instant last, int returns) {}
