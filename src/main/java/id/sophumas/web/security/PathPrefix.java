package id.sophumas.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches a path and what lies below it as the container maps it to a servlet: decoded, and without regard to which servlet answers. Spring's
 * own matchers look at the part behind the servlet's mapping, which for the engine's servlets is not the whole.
 *
 * @param prefix path without a slash at its end
 */
record PathPrefix(String prefix) implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = of(request);
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** The decoded path within the application. */
    static String of(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
    }
}
