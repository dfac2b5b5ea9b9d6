package id.sophumas.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What is answered to somebody who is not logged in, or is but may not. */
@Component
class LoginAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    LoginAnswers(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof LoginWaits) {
            problems.write(request, response, 429, cause.getMessage());
            return;
        }
        if (!isScript(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"SOP Humas\", charset=\"UTF-8\"");
        }
        problems.write(request, response, 401, "Anda belum masuk, atau nama pengguna atau kata sandi salah.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        problems.write(request, response, 403, "Anda tidak berwenang melakukan ini.");
    }

    /** A page whose session has ended says so itself; the browser's own login window would only be in its way. */
    private static boolean isScript(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }
}
