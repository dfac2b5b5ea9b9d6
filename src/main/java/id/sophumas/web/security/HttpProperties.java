package id.sophumas.web.security;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the application answers to.
 *
 * @param allowedHosts host names it may be called by; empty for any
 */
@ConfigurationProperties("sop.http")
record HttpProperties(@DefaultValue Set<String> allowedHosts) {}
