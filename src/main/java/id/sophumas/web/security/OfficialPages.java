package id.sophumas.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of officials, and the ways to them that a login may end at. */
final class OfficialPages {

    /** They run no script. */
    static final String[] PLAIN = {"/jalan", "/kanal", "/pemberitahuan", "/beban", "/penggantian"};

    /** It draws a diagram and charts. */
    static final String DRAWN = "/pantau";

    private static final int LONGEST = 2000;

    private OfficialPages() {}

    /** The way to the page that a request asks for, with what it asks. */
    static String wayTo(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /**
     * A way that was sent along, where it is one to a page of officials: never to another site.
     *
     * @param way null where none was sent
     */
    static Optional<String> known(String way) {
        if (way == null || way.length() > LONGEST || !way.startsWith("/") || way.startsWith("//")) {
            return Optional.empty();
        }
        try {
            URI address = new URI(way);
            boolean ours = address.getRawAuthority() == null
                    && address.normalize().equals(address)
                    && Stream.concat(Stream.of(PLAIN), Stream.of(DRAWN)).anyMatch(page -> isAt(page, address));
            return ours ? Optional.of(way) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isAt(String page, URI address) {
        return address.getRawPath().equals(page) || address.getRawPath().startsWith(page + "/");
    }
}
