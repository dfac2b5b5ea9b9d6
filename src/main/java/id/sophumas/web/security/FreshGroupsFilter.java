package id.sophumas.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has the web apps look a session's groups up at each request. Left to themselves they keep them for five minutes of the engine's clock: a
 * substitute would go on acting after his last day, and until whenever after a moved clock has been set back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FreshGroupsFilter extends OncePerRequestFilter {

    private static final PathPrefix ENGINE = new PathPrefix("/camunda/api");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ENGINE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            AuthenticationUtil.getAuthsFromSession(session)
                    .getAuthentications()
                    .forEach(login -> login.setCacheValidationTime(null));
        }
        chain.doFilter(request, response);
    }
}
