package id.sophumas.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until posts have come to rest. The engine's pauses between two tries pass by the application's clock. */
final class Settling {

    private static final int TRIES = 20;
    private static final Duration TRY = Duration.ofSeconds(6);

    /** Longer than each pause of the engine's. */
    private static final Duration PAUSE = Duration.ofMinutes(35);

    private final Office office;
    private final Inspection inspection;

    Settling(Office office, Inspection inspection) {
        this.office = office;
        this.inspection = inspection;
    }

    /** Takes from the list what has come to rest, waiting for the last one only; what waits for its next try is left there. */
    void settle(List<Survivor> open, Duration patience) {
        settleAll(open.subList(open.size() - 1, open.size()), patience);
        open.removeIf(inspection::isSettled);
    }

    /** Waits until all of these are published and no posting process is left; leaves the clock hours ahead. */
    void finish(List<Survivor> posts) {
        List<Survivor> open = new ArrayList<>(posts);
        OffsetDateTime now = OffsetDateTime.now();
        for (int tries = 1; tries <= TRIES && !open.isEmpty(); tries++) {
            settleAll(open, TRY);
            now = now.plus(PAUSE);
            moveClock(now);
        }
        assertThat(open).as("posts that have not come to rest").isEmpty();
        moveClock(now.plusHours(12));
        await("every posting process ends")
                .atMost(Duration.ofMinutes(2))
                .until(() -> office.count("process-instance/count?processDefinitionKey=penayangan") == 0);
    }

    private void settleAll(List<Survivor> open, Duration patience) {
        try {
            await().atMost(patience).pollInterval(Duration.ofMillis(250)).until(() -> {
                open.removeIf(inspection::isSettled);
                return open.isEmpty();
            });
        } catch (ConditionTimeoutException later) {
            // It is looked at again when it has been tried again.
        }
    }

    private void moveClock(OffsetDateTime to) {
        office.as("admin").post("/api/jam", Map.of("sekarang", to.toString())).expect(200, 204);
    }
}
