package id.sophumas.engine.deployment;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** The files of {@code processes/} that were refused at this start, as a warning on the health page. */
@Component("sop")
class RefusedFiles implements HealthIndicator {

    private final Map<String, String> refused = new ConcurrentSkipListMap<>();

    void add(String file, String reason) {
        refused.put(file, reason);
    }

    @Override
    public Health health() {
        return refused.isEmpty()
                ? Health.up().build()
                : Health.status(new Status("PERINGATAN")).withDetails(refused).build();
    }
}
