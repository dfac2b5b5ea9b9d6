package id.sophumas.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.web.util.WebUtils;

/**
 * What a request of a session carries to show that no page of another site sent it: scripts the web apps' token in a header, forms of our own
 * pages ours in a field. They are two, for Camunda gives its own out with a cookie only where the session has none yet.
 */
public final class SessionToken {

    /** The field of a form that carries it. */
    public static final String PARAMETER = "tokenSesi";

    private static final String ATTRIBUTE = SessionToken.class.getName();

    private SessionToken() {}

    /** The token for the forms of this session; empty where there is no session, as with HTTP Basic. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(SessionToken::of);
    }

    /** The token for the forms of this session. */
    static String of(HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            if (session.getAttribute(ATTRIBUTE) instanceof String token) {
                return token;
            }
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            String token = HexFormat.of().formatHex(random);
            session.setAttribute(ATTRIBUTE, token);
            return token;
        }
    }

    /** Whether a script sent it. */
    static boolean isInHeader(HttpServletRequest request, HttpSession session) {
        return session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String token
                && isEqual(token, request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }

    /** Whether a form sent it. */
    static boolean isInForm(HttpServletRequest request, HttpSession session) {
        return isEqual(of(session), request.getParameter(PARAMETER));
    }

    private static boolean isEqual(String token, String sent) {
        return sent != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
