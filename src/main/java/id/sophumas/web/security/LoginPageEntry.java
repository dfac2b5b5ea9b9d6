package id.sophumas.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Leads a person who opens a page without a session to the login page, and what he was sending is kept for him. Programs get the answer of
 * the interface: 401 and the question for HTTP Basic.
 */
@Component
class LoginPageEntry implements AuthenticationEntryPoint {

    static final String LOGIN = "/masuk";
    static final String WAY = "ke";

    private final LoginAnswers answers;

    LoginPageEntry(LoginAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (!isPerson(request)) {
            answers.commence(request, response, cause);
            return;
        }
        String way = OfficialPages.wayTo(request);
        if (Methods.isUnsafe(request)) {
            way = SentForm.keep(request).page();
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                request.getContextPath() + LOGIN + "?" + WAY + "=" + UriUtils.encode(way, "UTF-8"));
    }

    /** A browser that shows pages; whoever sends a password along is told that it was wrong where he sent it. */
    private static boolean isPerson(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }
}
