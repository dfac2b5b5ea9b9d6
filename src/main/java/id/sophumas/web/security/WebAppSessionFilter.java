package id.sophumas.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Accepts on our own API the login of the Tasklist, whose forms call it. A request that changes something must carry the session's token in
 * {@code X-XSRF-TOKEN}, as on the web apps' own API: a foreign page can send the cookie but cannot read the token.
 */
class WebAppSessionFilter extends OncePerRequestFilter {

    private final EngineUsers users;
    private final EngineAuthenticationProvider authentications;
    private final ProblemWriter problems;

    WebAppSessionFilter(EngineUsers users, EngineAuthenticationProvider authentications, ProblemWriter problems) {
        this.users = users;
        this.authentications = authentications;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session == null || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> user = userOf(session);
        if (user.isPresent() && Methods.isUnsafe(request) && !carriesToken(request, session)) {
            problems.write(
                    request,
                    response,
                    403,
                    "Token keamanan (X-XSRF-TOKEN) tidak ada atau tidak cocok. Muat ulang halaman.");
            return;
        }
        user.ifPresent(this::authenticate);
        chain.doFilter(request, response);
    }

    private Optional<String> userOf(HttpSession session) {
        Authentication login = AuthenticationUtil.getAuthsFromSession(session)
                .getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT);
        return Optional.ofNullable(login)
                .map(Authentication::getIdentityId)
                .filter(user -> users.storedPassword(user).isPresent());
    }

    private void authenticate(String user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentications.authenticated(user));
        SecurityContextHolder.setContext(context);
    }

    private static boolean carriesToken(HttpServletRequest request, HttpSession session) {
        Object expected = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        String sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        return expected instanceof String token
                && sent != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
