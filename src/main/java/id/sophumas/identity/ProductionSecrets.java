package id.sophumas.identity;

import id.sophumas.refusal.StartRefused;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses to start production without its secrets, on another database than PostgreSQL, or with try-out users. */
class ProductionSecrets implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String URL = "spring.datasource.url";
    private static final List<String> NEEDED = List.of(
            URL, "spring.datasource.username", "spring.datasource.password", "sop.admin.id", "sop.admin.password");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        requireAll(environment);
        if (!environment.getRequiredProperty(URL).startsWith("jdbc:postgresql:")) {
            throw new StartRefused(
                    "SPRING_DATASOURCE_URL harus menunjuk PostgreSQL (must point to PostgreSQL).",
                    "Contoh (example): jdbc:postgresql://localhost:5432/sophumas");
        }
        if (environment.getProperty("sop.identity.tryout-users", Boolean.class, false)) {
            throw new StartRefused(
                    "Pengguna uji coba tidak boleh ada di produksi (no try-out users in production).",
                    "Hapus pengaturan sop.identity.tryout-users (remove the setting).");
        }
    }

    private static void requireAll(Environment environment) {
        List<String> missing = NEEDED.stream()
                .filter(property -> environment.getProperty(property, "").isBlank())
                .map(ProductionSecrets::variable)
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefused(
                    "Profil production memerlukan (profile production needs): " + String.join(", ", missing) + ".",
                    "Isi variabel lingkungan itu sebelum menjalankan aplikasi (set these environment variables).");
        }
    }

    private static String variable(String property) {
        return property.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
