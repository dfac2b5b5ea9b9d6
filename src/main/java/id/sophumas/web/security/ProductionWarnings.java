package id.sophumas.web.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What stands open in production though it could be shut: a warning in the log at start and in health, which never turns DOWN by it. */
@Component("keamanan")
class ProductionWarnings implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ProductionWarnings.class);
    private static final Status PERINGATAN = new Status("PERINGATAN");
    private static final Path SELF = Path.of("/proc/self");

    private final List<String> warnings;

    ProductionWarnings(Environment environment, HttpProperties http, OwnAddress own) {
        boolean isProduction = environment.acceptsProfiles(ProductionDoors.PRODUCTION);
        warnings = isProduction ? found(http, own, isRoot()) : List.of();
        warnings.forEach(LOG::warn);
    }

    static List<String> found(HttpProperties http, OwnAddress own, boolean isRoot) {
        List<String> found = new ArrayList<>();
        if (isRoot) {
            found.add("Aplikasi berjalan sebagai root. Jalankan sebagai pengguna tersendiri tanpa hak istimewa;"
                    + " contoh unit systemd: src/docs/sop-humas.service.");
        }
        if (http.insecure()) {
            found.add("Kata sandi diterima melalui sambungan yang tidak terenkripsi (sop.http.insecure=true)."
                    + " Pasang TLS di depan aplikasi, lalu hapus pengaturan itu.");
        }
        if (own.encrypted().isEmpty()) {
            found.add("sop.public-url belum berupa alamat https, sehingga hanya komputer ini sendiri dan"
                    + " sop.http.allowed-hosts yang dilayani dengan namanya. Isi alamat https yang dibuka publik.");
        }
        return List.copyOf(found);
    }

    @Override
    public Health health() {
        return warnings.isEmpty()
                ? Health.up().build()
                : Health.status(PERINGATAN).withDetail("keamanan", warnings).build();
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(SELF, "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException otherSystem) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
