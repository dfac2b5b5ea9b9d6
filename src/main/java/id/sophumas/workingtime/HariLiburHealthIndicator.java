package id.sophumas.workingtime;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Health of the calendars. A year without its list of holidays, or files that cannot be taken, are a warning: a status that never turns the
 * application's health DOWN.
 */
@Component
class HariLiburHealthIndicator implements HealthIndicator {

    private static final Status PERINGATAN = new Status("PERINGATAN");

    private final CalendarYears years;
    private final CalendarUpdates updates;

    HariLiburHealthIndicator(CalendarYears years, CalendarUpdates updates) {
        this.years = years;
        this.updates = updates;
    }

    @Override
    public Health health() {
        List<Integer> missing = years.missing();
        Optional<String> refusal = updates.refusal();
        Health.Builder health = missing.isEmpty() && refusal.isEmpty() ? Health.up() : Health.status(PERINGATAN);
        if (!missing.isEmpty()) {
            health.withDetail("tahunTanpaDaftarLibur", missing);
        }
        refusal.ifPresent(reason -> health.withDetail("kalenderDitolak", reason));
        return health.build();
    }
}
