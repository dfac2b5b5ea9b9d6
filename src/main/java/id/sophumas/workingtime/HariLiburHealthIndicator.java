package id.sophumas.workingtime;

import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Health of the lists of holidays. A missing year is a warning, a status that never turns the application's health DOWN. */
@Component
class HariLiburHealthIndicator implements HealthIndicator {

    private static final Status PERINGATAN = new Status("PERINGATAN");

    private final CalendarYears years;

    HariLiburHealthIndicator(CalendarYears years) {
        this.years = years;
    }

    @Override
    public Health health() {
        List<Integer> missing = years.missing();
        return missing.isEmpty()
                ? Health.up().build()
                : Health.status(PERINGATAN)
                        .withDetail("tahunTanpaDaftarLibur", missing)
                        .build();
    }
}
