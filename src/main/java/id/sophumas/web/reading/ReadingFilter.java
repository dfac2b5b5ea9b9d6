package id.sophumas.web.reading;

import id.sophumas.web.security.Visitors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Has noted, for every door, what is shown to those who may read everything; behind Spring's own, which knows who is asking. */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class ReadingFilter extends OncePerRequestFilter {

    private static final Pattern WATCHED = Pattern.compile(
            "/(?:api|engine-rest|jalan|camunda/api/engine|camunda/api/cockpit|pantau|beban|penggantian)(?:/.*)?");

    /** Searches are sent to the engine in a body too, to the address of the list; below it something is changed. */
    private static final Pattern ENGINE_QUERIES = Pattern.compile(
            "/(?:engine-rest(?:/engine/[^/]+)?|camunda/api/(?:engine/engine|cockpit/plugin/[^/]+)/[^/]+)/(?:history/)?[^/]+/?");

    private static final Set<String> READING = Set.of("GET", "POST");
    private static final int LARGEST_QUERY = 64 * 1024;

    private final Readings readings;

    ReadingFilter(Readings readings) {
        this.readings = readings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = Visitors.pathOf(request);
        boolean isQuery = ENGINE_QUERIES.matcher(path).matches() && isJson(request);
        return !READING.contains(request.getMethod())
                || request.getMethod().equals("POST") && !isQuery
                || !WATCHED.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET")) {
            NotingResponse noting = new NotingResponse(response, () -> readings.shown(request, new byte[0]));
            chain.doFilter(request, noting);
            noting.end();
        } else {
            ContentCachingRequestWrapper kept = new ContentCachingRequestWrapper(request, LARGEST_QUERY);
            NotingResponse noting =
                    new NotingResponse(response, () -> readings.shown(kept, kept.getContentAsByteArray()));
            chain.doFilter(kept, noting);
            noting.end();
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("application/json");
    }
}
