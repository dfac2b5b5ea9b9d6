package id.sophumas.publication;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long posting may go unheard of.
 *
 * @param lease after this time without a sign of life the node that was posting is taken for dead and others look for its post; it is
 *     renewed while a call lasts
 * @param check how often rows left behind are looked for; with the lease it must stay well below 120 s, the time after which nothing may
 *     stand in SENDING
 * @param pendingLimit how long a platform may work on a post's media before that counts as a failure
 */
@ConfigurationProperties("sop.publication")
record PublicationProperties(
        @DefaultValue("60s") Duration lease,
        @DefaultValue("15s") Duration check,
        @DefaultValue("2h") Duration pendingLimit) {}
