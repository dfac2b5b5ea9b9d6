package id.sophumas.web.security;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the application is reached over HTTP.
 *
 * @param allowedHosts host names it may be called by, beside that of {@code sop.public-url} and those of the machine itself
 * @param trustedProxies addresses, or networks of IPv4 as {@code 10.1.2.0/24}, of the proxies whose {@code X-Forwarded-} headers are believed, in
 *     production only
 * @param insecure whether production takes passwords over connections that are not encrypted
 * @param sessionLimit after which time a log-in ends, however busy its session is
 */
@ConfigurationProperties("sop.http")
record HttpProperties(
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue({"127.0.0.1", "::1"}) List<String> trustedProxies,
        @DefaultValue("false") boolean insecure,
        @DefaultValue("12h") Duration sessionLimit) {}
