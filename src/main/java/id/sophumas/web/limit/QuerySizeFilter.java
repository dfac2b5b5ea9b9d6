package id.sophumas.web.limit;

import id.sophumas.web.OwnRefusal;
import id.sophumas.web.security.BufferedRequest;
import id.sophumas.web.security.Visitors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses queries of the engine that keep the database busy for minutes, before the engine sees them. */
@Component
@Order(GuestFilter.AFTER_SECURITY + 1)
class QuerySizeFilter extends OncePerRequestFilter {

    private static final Pattern ENGINE = Pattern.compile("/(?:engine-rest|camunda/api)/.*");
    private static final String SENTENCE =
            "Pencarian ini memuat terlalu banyak syarat sekaligus. Persempit pencarian, lalu ulangi.";

    private final QuerySize size = new QuerySize();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ENGINE.matcher(Visitors.pathOf(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isJson(request)) {
            // The parameters of a form stand in its body, which is not this filter's to read.
            if (request.getContentType() == null && hasTooManyConditions(request)) {
                OwnRefusal.send(request, response, 400, SENTENCE);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        if (size.isTooLarge(body) || hasTooManyConditions(request)) {
            OwnRefusal.send(request, response, 400, SENTENCE);
        } else {
            chain.doFilter(new BufferedRequest(request, body), response);
        }
    }

    private static boolean hasTooManyConditions(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .anyMatch(each ->
                        Arrays.stream(each.getValue()).anyMatch(value -> QuerySize.isTooLong(each.getKey(), value)));
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).contains("json");
    }
}
