package id.sophumas.deadline;

import id.sophumas.sop.Sop;
import java.time.Instant;
import java.util.List;

/**
 * A run that has come to its end.
 *
 * @param processInstanceId the run
 * @param sop the version it ran on
 * @param start when it was started
 * @param end when it ended
 * @param waits when it waited for the time its posts were to go out at
 */
public record FinishedRun(String processInstanceId, Sop sop, Instant start, Instant end, List<Stretch> waits) {

    /** A stretch of time, up to and without its end. */
    public record Stretch(Instant from, Instant to) {}
}
