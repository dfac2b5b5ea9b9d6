package id.sophumas.web.security;

import id.sophumas.channel.PublicSite;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The names and origins by which the application may be called: that of {@code sop.public-url}, those configured, and the machine's own. */
@Component
class OwnAddress {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String HTTPS = "https";

    private final Set<String> hosts = new HashSet<>(LOOPBACK);
    private final Optional<URI> published;

    OwnAddress(PublicSite site, HttpProperties properties) {
        published = parsed(site.publicUrl());
        published.map(URI::getHost).ifPresent(host -> hosts.add(lower(host)));
        properties.allowedHosts().forEach(host -> hosts.add(lower(host)));
    }

    /** Whether a request to this host is meant for the application; a name of IPv6 stands in brackets. */
    boolean isOwnHost(String host) {
        return host != null && hosts.contains(lower(host));
    }

    /** The published address, where it is one that encrypts. */
    Optional<String> encrypted() {
        return published
                .filter(address -> HTTPS.equals(lower(address.getScheme())))
                .map(URI::toString);
    }

    /**
     * Whether a page of this origin is one of the application's own.
     *
     * @param origin as a browser sends it; "null" is that of pages without one, and nobody's own
     */
    boolean isOwnOrigin(String origin, HttpServletRequest request) {
        Optional<String> sent = parsed(origin).filter(OwnAddress::isPlain).map(OwnAddress::authority);
        String authority = request.getHeader(HttpHeaders.HOST);
        return sent.isPresent()
                && (sent.equals(published.map(OwnAddress::authority))
                        || sent.equals(parsed(request.getScheme() + "://" + authority)
                                .filter(OwnAddress::isPlain)
                                .map(OwnAddress::authority))
                        || sent.equals(parsed(request.getScheme() + "://" + request.getServerName() + ":"
                                        + request.getServerPort())
                                .map(OwnAddress::authority)));
    }

    private static Optional<URI> parsed(String address) {
        try {
            URI parsed = new URI(address);
            return parsed.getHost() == null || parsed.getScheme() == null ? Optional.empty() : Optional.of(parsed);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(URI origin) {
        return origin.getRawUserInfo() == null
                && origin.getRawPath().isEmpty()
                && origin.getRawQuery() == null
                && origin.getRawFragment() == null;
    }

    /** Scheme, host and port, each written in the one way. */
    private static String authority(URI address) {
        String scheme = lower(address.getScheme());
        int port = address.getPort() >= 0 ? address.getPort() : HTTPS.equals(scheme) ? 443 : 80;
        return scheme + "://" + lower(address.getHost()) + ":" + port;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
