package id.sophumas.performance;

import java.time.Duration;

/**
 * A waiting step as it stands at one moment.
 *
 * @param step which step, in which run
 * @param isLate whether its time has run out
 * @param left working time left, negative where it is late; null while the run is paused, for its clock stands still
 * @param inWords the same in words: "sisa 2 jam 10 menit", "terlambat 1 hari 30 menit", "dijeda"
 * @param returns how often its run has been sent back to a step it had done before
 */
public record RunningStep(OpenStep step, boolean isLate, Duration left, String inWords, int returns) {}
