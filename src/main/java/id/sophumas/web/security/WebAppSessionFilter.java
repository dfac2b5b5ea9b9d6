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
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Accepts on our own API and pages the login of the Tasklist, whose forms call it. A request that changes something must carry the session's
 * token, as on the web apps' own API: a foreign page can send the cookie but cannot read the token.
 */
class WebAppSessionFilter extends OncePerRequestFilter {

    private final EngineUsers users;
    private final EngineAuthenticationProvider authentications;
    private final ProblemWriter problems;
    private final Function<HttpServletRequest, String> sentToken;

    /** @param sentToken where a request carries the session's token; null from it where it carries none */
    WebAppSessionFilter(
            EngineUsers users,
            EngineAuthenticationProvider authentications,
            ProblemWriter problems,
            Function<HttpServletRequest, String> sentToken) {
        this.users = users;
        this.authentications = authentications;
        this.problems = problems;
        this.sentToken = sentToken;
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
        return WebAppLogin.userOf(session)
                .filter(user -> users.storedPassword(user).isPresent());
    }

    private void authenticate(String user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentications.authenticated(user));
        SecurityContextHolder.setContext(context);
    }

    private boolean carriesToken(HttpServletRequest request, HttpSession session) {
        String sent = sentToken.apply(request);
        return sent != null
                && SessionToken.of(session)
                        .filter(token -> MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
