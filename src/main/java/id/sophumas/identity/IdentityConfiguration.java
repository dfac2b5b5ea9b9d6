package id.sophumas.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the organisation once, at start. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    Organisasi organisasi(IdentityProperties properties) {
        return new OrganisasiReader(properties.organisasi()).read();
    }
}
