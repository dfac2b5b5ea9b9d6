package id.sophumas.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Accepts on our own API and pages the login of the Tasklist, whose forms call it, and that of our own login page, which is the same. A request that changes something must carry the session's
 * token, as on the web apps' own API: a foreign page can send the cookie but cannot read the token.
 */
class WebAppSessionFilter extends OncePerRequestFilter {

    private final EngineUsers users;
    private final EngineAuthenticationProvider authentications;
    private final ProblemWriter problems;
    private final BiPredicate<HttpServletRequest, HttpSession> carriesToken;

    /** @param carriesToken whether a request carries the session's token */
    WebAppSessionFilter(
            EngineUsers users,
            EngineAuthenticationProvider authentications,
            ProblemWriter problems,
            BiPredicate<HttpServletRequest, HttpSession> carriesToken) {
        this.users = users;
        this.authentications = authentications;
        this.problems = problems;
        this.carriesToken = carriesToken;
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
        if (user.isPresent() && Methods.isUnsafe(request) && !carriesToken.test(request, session)) {
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
        return WebAppLogin.userOf(session).filter(users::exists);
    }

    private void authenticate(String user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentications.authenticated(user));
        SecurityContextHolder.setContext(context);
    }
}
