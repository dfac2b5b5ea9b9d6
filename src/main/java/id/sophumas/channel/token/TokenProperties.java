package id.sophumas.channel.token;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How renewed credentials are kept.
 *
 * @param key what they are encrypted with: 32 bytes in Base64; needed as soon as an enabled channel has credentials that are renewed
 * @param previousKeys keys used before; what is encrypted with them is read and encrypted anew
 * @param keyFile where a key is made and kept where none is configured; null where none may be made (production)
 * @param renewAfter the share of its life after which a credential is renewed
 * @param check how often those that nobody uses are looked at
 */
@ConfigurationProperties("sop.token")
record TokenProperties(
        String key,
        @DefaultValue List<String> previousKeys,
        Path keyFile,
        @DefaultValue("0.75") double renewAfter,
        @DefaultValue("1m") Duration check) {

    /** Leaves the keys out: records print everything. */
    @Override
    public String toString() {
        return "TokenProperties[renewAfter=" + renewAfter + ", check=" + check + "]";
    }
}
