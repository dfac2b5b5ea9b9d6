package id.sophumas.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose log-in holds no longer, at its next request, whatever that asks for: the web apps ask nobody after the log-in. After the
 * filter that says so where the database is away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1001)
class LiveSessionFilter extends OncePerRequestFilter {

    private static final Pattern CREDENTIALS =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/user/([^/]+)/credentials");
    private static final Pattern LOGOUT = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout/?");

    private final LoginLife life;

    LiveSessionFilter(LoginLife life) {
        this.life = life;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (LOGOUT.matcher(PathPrefix.of(request)).matches() && request.getSession(false) != null) {
            // Of the session that was, nobody keeps the id.
            request.changeSessionId();
        }
        end(request);
        chain.doFilter(request, response);
        keep(request, response);
    }

    private void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            if (session != null && !life.holds(session)) {
                session.invalidate();
            }
        } catch (IllegalStateException endedMeanwhile) {
            logger.debug("Another request has ended the session", endedMeanwhile);
        }
    }

    /** Whoever logged in just now stands on what is true just now. */
    private void keep(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        try {
            if (session != null && changedOwnPassword(request, response, session)) {
                life.renew(session);
            } else if (session != null && LoginMark.of(session).isEmpty()) {
                life.holds(session);
            }
        } catch (IllegalStateException endedMeanwhile) {
            logger.debug("Another request has ended the session", endedMeanwhile);
        }
    }

    private static boolean changedOwnPassword(
            HttpServletRequest request, HttpServletResponse response, HttpSession session) {
        var path = CREDENTIALS.matcher(PathPrefix.of(request));
        return "PUT".equals(request.getMethod())
                && response.getStatus() < HttpServletResponse.SC_MULTIPLE_CHOICES
                && path.matches()
                && WebAppLogin.userOf(session).filter(path.group(1)::equals).isPresent();
    }
}
