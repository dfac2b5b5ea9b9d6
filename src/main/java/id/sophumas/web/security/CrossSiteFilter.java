package id.sophumas.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send here to change something. Browsers say where a request comes from in {@code Origin}, and
 * newer ones in {@code Sec-Fetch-Site} too; either is enough to refuse it. Programs say neither and go on, Camunda's Modeler among them, which
 * deploys outside its window; a page out of a file ("file://", "null") is another site.
 */
class CrossSiteFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;
    private final OwnAddress own;

    CrossSiteFilter(ProblemWriter problems, OwnAddress own) {
        this.problems = problems;
        this.own = own;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Methods.isUnsafe(request) && isForeign(request)) {
            problems.write(request, response, 403, "Permintaan dari situs lain ditolak.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site)
                || "same-site".equals(site)
                || Collections.list(request.getHeaders(HttpHeaders.ORIGIN)).stream()
                        .anyMatch(origin -> !own.isOwnOrigin(origin, request));
    }
}
