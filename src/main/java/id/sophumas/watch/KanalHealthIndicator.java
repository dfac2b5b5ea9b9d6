package id.sophumas.watch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Health of the accounts, as of their last check. An account in trouble is a warning, a status that never turns the application's health DOWN. */
@Component
class KanalHealthIndicator implements HealthIndicator {

    private static final Status PERINGATAN = new Status("PERINGATAN");

    private final Standings standings;

    KanalHealthIndicator(Standings standings) {
        this.standings = standings;
    }

    @Override
    public Health health() {
        List<AccountStanding> all = standings.known();
        boolean isWell = all.stream().allMatch(each -> each.warnings().isEmpty());
        Health.Builder health = isWell ? Health.up() : Health.status(PERINGATAN);
        all.forEach(each -> health.withDetail(each.account().channel(), details(each)));
        return health.build();
    }

    private static Map<String, Object> details(AccountStanding standing) {
        Map<String, Object> details = new LinkedHashMap<>();
        put(details, "diperiksa", standing.checkedAt());
        if (standing.state() != null) {
            details.put("terjangkau", standing.state().reachable());
            details.put("terotorisasi", standing.state().authorised());
            put(details, "kuota", standing.state().quota());
            put(details, "pesan", standing.state().message());
        }
        put(details, "tokenBerakhir", standing.tokenExpires());
        if (standing.lastPost() != null) {
            details.put(
                    "terakhir",
                    Map.of(
                            "waktu", standing.lastPost().waktu().toString(),
                            "status", standing.lastPost().status().name()));
        }
        if (!standing.warnings().isEmpty()) {
            details.put("peringatan", standing.warnings());
        }
        return details;
    }

    private static void put(Map<String, Object> details, String name, Object value) {
        if (value != null) {
            details.put(name, value instanceof Instant at ? at.toString() : value);
        }
    }
}
