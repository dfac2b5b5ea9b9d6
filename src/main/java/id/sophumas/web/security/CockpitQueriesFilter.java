package id.sophumas.web.security;

import id.sophumas.identity.Roles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cockpit asks the database in a way of its own, past the engine and its door, and answers to whoever has logged in to any of the web
 * applications: runs, incidents and their messages. It answers here to those who watch over all runs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CockpitQueriesFilter extends OncePerRequestFilter {

    private static final PathPrefix COCKPIT = new PathPrefix("/camunda/api/cockpit");

    private final EngineUsers users;
    private final ProblemWriter problems;

    CockpitQueriesFilter(EngineUsers users, ProblemWriter problems) {
        this.users = users;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !COCKPIT.matches(request);
    }

    /** Whoever has not logged in at all is sent away by Cockpit itself. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> user = Optional.ofNullable(request.getSession(false)).flatMap(WebAppLogin::userOf);
        if (user.isPresent() && users.groupsOf(user.get()).stream().noneMatch(Roles.WATCHERS::contains)) {
            problems.write(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "Data Cockpit dibaca oleh administrator, auditor, dan pemilik proses."
                            + " Keadaan pelaksanaan Anda tertera pada halaman /jalan/<id>.");
            return;
        }
        chain.doFilter(request, response);
    }
}
