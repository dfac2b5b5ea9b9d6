package id.sophumas.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the accounts are watched.
 *
 * @param every how often each account is asked how it stands; platforms count these calls too
 */
@ConfigurationProperties("sop.watch")
record WatchProperties(@DefaultValue("10m") Duration every) {}
