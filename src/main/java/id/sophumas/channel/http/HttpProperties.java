package id.sophumas.channel.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds of a call to a platform; together they stay far below the engine's job lock.
 *
 * @param connectTimeout until the connection stands; clock time
 * @param readTimeout until the whole answer is there; clock time
 * @param uploadTimeout the same for a call that carries a file
 * @param maxReply the longest answer that is read
 */
@ConfigurationProperties("sop.channel-http")
public record HttpProperties(
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @DefaultValue("40s") Duration uploadTimeout,
        @DefaultValue("1MB") DataSize maxReply) {}
