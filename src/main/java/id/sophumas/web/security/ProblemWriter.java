package id.sophumas.web.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Says no before a controller is reached: Problem Details (RFC 9457) on our API, the engine's own form of errors on the engine's. */
@Component
class ProblemWriter {

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** @param message Indonesian, shown as it stands */
    void write(HttpServletRequest request, HttpServletResponse response, int status, String message)
            throws IOException {
        boolean ours = request.getRequestURI().startsWith(request.getContextPath() + "/api");
        Map<String, Object> body = new LinkedHashMap<>();
        if (ours) {
            body.put("type", "about:blank");
            body.put("title", HttpStatus.valueOf(status).getReasonPhrase());
            body.put("status", status);
            body.put("detail", message);
            body.put("instance", request.getRequestURI());
        } else {
            body.put("type", "RequestRefused");
            body.put("message", message);
        }
        response.setStatus(status);
        response.setContentType(ours ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
