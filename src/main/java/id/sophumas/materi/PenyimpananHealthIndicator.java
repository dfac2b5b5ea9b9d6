package id.sophumas.materi;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Health of the disk that media are kept on. Little room is a warning: it never turns the application's health DOWN. */
@Component
class PenyimpananHealthIndicator implements HealthIndicator {

    private static final Status PERINGATAN = new Status("PERINGATAN");

    private final MediaProperties properties;

    PenyimpananHealthIndicator(MediaProperties properties) {
        this.properties = properties;
    }

    @Override
    public Health health() {
        try {
            long free = Files.getFileStore(properties.path()).getUsableSpace();
            Health.Builder health = free < properties.warnBelow().toBytes() ? Health.status(PERINGATAN) : Health.up();
            return health.withDetail("bebas", Megabytes.of(free)).build();
        } catch (IOException e) {
            return Health.status(PERINGATAN).withException(e).build();
        }
    }
}
