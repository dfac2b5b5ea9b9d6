package id.sophumas.web.portal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the public pages are served.
 *
 * @param cache folder of the smaller variants of pictures; may be emptied at any time
 */
@ConfigurationProperties("sop.portal")
record PortalProperties(@DefaultValue("./data/portal") Path cache) {}
