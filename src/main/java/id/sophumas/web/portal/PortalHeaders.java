package id.sophumas.web.portal;

import id.sophumas.publication.OutgoingFiles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to run nothing on the public pages, whatever finds its way into them. */
@Component
class PortalHeaders extends OncePerRequestFilter {

    private static final String PAGES = "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String FILES =
            "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline';"
                    + " frame-ancestors 'none'; sandbox";

    private static final List<String> FOLDERS = List.of("/publikasi/media/", OutgoingFiles.PATH);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return !path.equals("/publikasi") && !path.startsWith("/publikasi/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isFile = FOLDERS.stream().anyMatch(path(request)::startsWith);
        response.setHeader("Content-Security-Policy", isFile ? FILES : PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        chain.doFilter(request, response);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
