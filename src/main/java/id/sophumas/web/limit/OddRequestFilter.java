package id.sophumas.web.limit;

import id.sophumas.web.PlainAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Stands first and refuses what no program sends that means well, and what stumbles deep inside over: ways that lead up and down again, contents
 * whose type is none, packed bodies. Of a file nobody needs more than a few ranges at a time; whoever asks for more gets the whole.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OddRequestFilter extends OncePerRequestFilter {

    private static final Pattern UP_AND_DOWN = Pattern.compile("(?:^|/)\\.{1,2}(?:;[^/]*)?(?:/|$)");
    private static final Set<String> UNPACKED = Set.of("", "identity");
    private static final int RANGES = 5;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int refused = refusal(request);
        if (refused != 0) {
            PlainAnswer.to(request, refused).write(response);
        } else {
            chain.doFilter(asksForManyRanges(request) ? new Whole(request) : request, response);
        }
    }

    /** The status it is refused with; 0 where it is not. */
    private static int refusal(HttpServletRequest request) {
        if (leadsUp(request.getRequestURI())
                || request.getRequestURI().contains("//")
                || hasOddNames(request.getQueryString())) {
            return 400;
        }
        String packed = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (packed != null && !UNPACKED.contains(packed.strip())) {
            return 415;
        }
        String type = request.getContentType();
        return type == null || type.isBlank() || isType(type) ? 0 : 415;
    }

    private static boolean leadsUp(String way) {
        try {
            return UP_AND_DOWN
                    .matcher(UriUtils.decode(way, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }

    /** Names of parameters are words; those with a control character would be refused deep inside, where nobody answers for it. */
    private static boolean hasOddNames(String query) {
        try {
            return query != null
                    && Stream.of(query.split("&"))
                            .map(each -> each.split("=", 2)[0])
                            .map(name -> UriUtils.decode(name, StandardCharsets.ISO_8859_1))
                            .flatMapToInt(String::chars)
                            .anyMatch(Character::isISOControl);
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }

    private static boolean isType(String text) {
        try {
            MediaType type = MediaType.parseMediaType(text);
            Charset charset = type.getCharset();
            boolean hasBoundary = type.getParameter("boundary") != null
                    && !type.getParameter("boundary").isBlank();
            return type.isConcrete()
                    && (charset == null || charset.canEncode())
                    && (hasBoundary || !type.getType().equals("multipart"));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean asksForManyRanges(HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.RANGE);
        return asked != null && asked.chars().filter(each -> each == ',').count() >= RANGES;
    }

    private static final class Whole extends HttpServletRequestWrapper {

        private Whole(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return HttpHeaders.RANGE.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public java.util.Enumeration<String> getHeaders(String name) {
            return HttpHeaders.RANGE.equalsIgnoreCase(name)
                    ? java.util.Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }
    }
}
