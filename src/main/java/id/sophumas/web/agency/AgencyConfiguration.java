package id.sophumas.web.agency;

import id.sophumas.channel.PublicSite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the emblem when the application starts, and says at once where it cannot be shown. */
@Configuration(proxyBeanMethods = false)
class AgencyConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AgencyConfiguration.class);
    private static final Status PERINGATAN = new Status("PERINGATAN");

    @Bean
    Emblem emblem(PublicSite site) {
        Emblem emblem = Emblem.of(site.agency().logo());
        if (emblem.complaint() != null) {
            LOG.warn("{} Lambang bawaan dipakai. (The application's own emblem is shown.)", emblem.complaint());
        }
        return emblem;
    }

    /** Warns of an emblem that cannot be shown; a status that never turns the application's health DOWN. */
    @Bean
    HealthIndicator lambangHealthIndicator(Emblem emblem) {
        return () -> emblem.complaint() == null
                ? Health.up().build()
                : Health.status(PERINGATAN)
                        .withDetail("lambang", emblem.complaint())
                        .build();
    }
}
