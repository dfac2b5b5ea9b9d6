package id.sophumas.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

/** The token of the web apps' session: what changes something carries it, in a header or, sent by a page of ours, in a field. */
public final class SessionToken {

    /** The field of a form that carries it. */
    public static final String PARAMETER = "tokenSesi";

    private SessionToken() {}

    /** The session's token; empty where there is no session, as with HTTP Basic. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(SessionToken::of);
    }

    static Optional<String> of(HttpSession session) {
        return session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String token
                ? Optional.of(token)
                : Optional.empty();
    }

    /** As scripts send it. */
    static String header(HttpServletRequest request) {
        return request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    }

    /** As forms send it. */
    static String field(HttpServletRequest request) {
        return request.getParameter(PARAMETER);
    }
}
