package id.sophumas.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Tells the HTTP methods that change something from those that only read. */
final class Methods {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Methods() {}

    static boolean isUnsafe(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }
}
