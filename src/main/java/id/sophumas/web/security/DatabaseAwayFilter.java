package id.sophumas.web.security;

import id.sophumas.web.DatabaseAway;
import id.sophumas.web.OwnRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the log-in, which asks the database first of all: without one nobody gets further, and is to be told why. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1000)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final int AWAY = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    private static final String SECONDS = "30";

    private final ProblemWriter problems;

    DatabaseAwayFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException thrown) {
            if (response.isCommitted() || !DatabaseAway.causes(thrown)) {
                throw thrown;
            }
            logger.error(request.getMethod() + " " + request.getRequestURI() + ": the database is away: "
                    + thrown.getMessage());
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            if (isForPrograms(request)) {
                problems.write(request, response, AWAY, DatabaseAway.MESSAGE);
            } else {
                OwnRefusal.send(request, response, AWAY, DatabaseAway.MESSAGE);
            }
        }
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/engine-rest") || path.startsWith("/camunda/api/");
    }
}
