package id.sophumas.web.security;

import id.sophumas.refusal.StartRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses to start the default profile, whose passwords everybody knows, where another machine could reach it. */
class LoopbackOnly implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        require(environment, "server.address");
        String ownPort = environment.getProperty("management.server.port");
        if (ownPort != null && !ownPort.equals(environment.getProperty("server.port"))) {
            require(environment, "management.server.address");
        }
    }

    private static void require(Environment environment, String property) {
        String address = environment.getProperty(property, "");
        if (!isLoopback(address)) {
            throw new StartRefused(
                    "Profil uji coba hanya boleh melayani komputer ini sendiri, tetapi %s = \"%s\". (The try-out profile, whose passwords are known, only serves this machine.)"
                            .formatted(property, address),
                    "Hapus pengaturan itu atau isi 127.0.0.1; untuk melayani jaringan, jalankan profil production"
                            + " (remove the setting, or run with SPRING_PROFILES_ACTIVE=production).");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address.trim()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
