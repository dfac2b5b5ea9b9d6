package id.sophumas.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In production nobody's password, and nothing that stands behind one, travels where everybody on the way can read it. That a request was
 * encrypted is known from the connection, or from a trusted proxy.
 */
class ClearTextFilter extends OncePerRequestFilter {

    private static final PathPrefix[] BEHIND_LOGIN = Stream.concat(
                    Stream.of("/engine-rest", "/api", "/camunda", LoginPageEntry.LOGIN, OfficialPages.DRAWN),
                    Stream.of(OfficialPages.PLAIN))
            .map(PathPrefix::new)
            .toArray(PathPrefix[]::new);

    private final ProblemWriter problems;
    private final OwnAddress own;

    ClearTextFilter(ProblemWriter problems, OwnAddress own) {
        this.problems = problems;
        this.own = own;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.isSecure()
                || request.getHeader(HttpHeaders.AUTHORIZATION) == null
                        && Stream.of(BEHIND_LOGIN).noneMatch(path -> path.matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        problems.write(
                request,
                response,
                HttpServletResponse.SC_FORBIDDEN,
                "Sambungan ini tidak terenkripsi, sehingga kata sandi tidak diterima. "
                        + own.encrypted()
                                .map(address -> "Gunakan " + address + ".")
                                .orElse(
                                        "Gunakan alamat https, atau minta admin memeriksa proxy TLS (sop.http.trusted-proxies)."));
    }
}
