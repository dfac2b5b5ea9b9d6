package id.sophumas.web.security;

import id.sophumas.web.security.LoginThrottle.Attempt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The request in which a password came.
 *
 * @param request the request
 * @param response null where it is not known
 */
record LoginRequest(HttpServletRequest request, HttpServletResponse response) {

    private static final PathPrefix WEB_APPLICATIONS_LOGIN = new PathPrefix("/camunda/api/admin/auth");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]+(%.*)?");
    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 100;

    /** The one that this thread answers; empty where it answers none, and nobody outside asks. */
    static Optional<LoginRequest> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? Optional.of(new LoginRequest(here.getRequest(), here.getResponse()))
                : Optional.empty();
    }

    Attempt attempt(String user) {
        return new Attempt(source(request.getRemoteAddr()), user);
    }

    /** Whether it is one to the log-in of the web applications, which knows yes and no only. */
    boolean isOfWebApplications() {
        return WEB_APPLICATIONS_LOGIN.matches(request);
    }

    void tellWait(Duration wait) {
        if (response != null && !response.isCommitted()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Wait.seconds(wait)));
        }
    }

    /** Who tried where, for the log: one line, whatever was sent. */
    String toldOf(String user) {
        return "for user \"%s\" from %s at %s"
                .formatted(oneLine(user), oneLine(request.getRemoteAddr()), oneLine(PathPrefix.of(request)));
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }

    /** The address, as far as one household has it: of IPv6 the network, in which everybody has more addresses than can be counted. */
    static String source(String address) {
        if (address == null
                || address.indexOf(':') < 0
                || !IPV6.matcher(address).matches()) {
            return String.valueOf(address);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > NETWORK_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
