package id.sophumas.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what another site makes a browser send here to change something; browsers say so in {@code Sec-Fetch-Site}. */
class CrossSiteFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    CrossSiteFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (Methods.isUnsafe(request) && ("cross-site".equals(site) || "same-site".equals(site))) {
            problems.write(request, response, 403, "Permintaan dari situs lain ditolak.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
