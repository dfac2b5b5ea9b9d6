package id.sophumas.web.security;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * What follows for the web server from how production is reached, and is nobody's to set otherwise: who its proxies are, and that cookies
 * which only travel encrypted would never arrive where nothing is.
 */
class ProductionDoors implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    static final Profiles PRODUCTION = Profiles.of("production");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.acceptsProfiles(PRODUCTION)) {
            return;
        }
        HttpProperties http = Binder.get(environment).bindOrCreate("sop.http", HttpProperties.class);
        Map<String, Object> follows = new HashMap<>();
        follows.put("server.forward-headers-strategy", "native");
        follows.put("server.tomcat.remoteip.internal-proxies", new TrustedProxies(http.trustedProxies()).pattern());
        if (http.insecure()) {
            follows.put("server.servlet.session.cookie.secure", false);
            follows.put("server.servlet.session.cookie.name", "JSESSIONID");
            follows.put("camunda.bpm.webapp.session-cookie.enable-secure-cookie", false);
            follows.put("camunda.bpm.webapp.session-cookie.cookie-name", "JSESSIONID");
            follows.put("camunda.bpm.webapp.csrf.enable-secure-cookie", false);
            follows.put("camunda.bpm.webapp.header-security.hsts-disabled", true);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("produksi", follows));
    }
}
