package id.sophumas.web.limit;

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

/**
 * Ends what stumbles over a body that was not read, without a word in the log: {@link RefusalValve} answers, and nobody fills the disk with stack
 * traces by sending slowly.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedBodyFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLarge(request)) {
            // Where its end is not taken in, the connection ends with the answer, and the next request is to know that.
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException thrown) {
            if (BodyValve.refused(request) == null) {
                throw thrown;
            }
        }
    }

    private static boolean isLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > Allowances.OF_STRANGERS.bytes()
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
