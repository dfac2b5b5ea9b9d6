package id.sophumas.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses task queries that bring expressions along, wherever in the query they stand, before the engine sees them (CVE-2026-109432). A filter
 * may be saved with the expressions the engine's own guard lets pass; who may save one is the engine's authorisation to decide.
 */
class QueryExpressionFilter extends OncePerRequestFilter {

    private static final String ENGINE = "/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?";
    private static final Pattern QUERIES = Pattern.compile(ENGINE + "/(?:task(?:/count)?|filter(?:/.*)?)/?");
    private static final Pattern SAVED_FILTER = Pattern.compile(ENGINE + "/filter/[^/]+/?");
    private static final int LIMIT = 2 * 1024 * 1024;

    private final ProblemWriter problems;
    private final ExpressionSearch search = new ExpressionSearch();

    QueryExpressionFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !QUERIES.matcher(PathPrefix.of(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Collections.list(request.getParameterNames()).stream().anyMatch(ExpressionSearch::isExpression)) {
            refuse(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            problems.write(request, response, 413, "Permintaan pencarian terlalu besar.");
        } else if (search.findsForbidden(body, saves(request))) {
            refuse(request, response);
        } else {
            chain.doFilter(new BufferedRequest(request, body), response);
        }
    }

    private static boolean saves(HttpServletRequest request) {
        return SAVED_FILTER.matcher(PathPrefix.of(request)).matches();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, 400, "Ekspresi tidak diizinkan dalam pencarian atau saringan tugas.");
    }
}
