package id.sophumas.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * An error told in Indonesian where no template can tell it: Problem Details to programs, the engine's own form on the engine's interface, a
 * page to browsers.
 *
 * @param status HTTP status
 * @param type media type of the body
 * @param body in UTF-8
 */
public record PlainAnswer(int status, String type, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="id">
            <head><meta charset="utf-8"><meta name="robots" content="noindex"><title>%1$s</title></head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/publikasi">Buka halaman publikasi</a></p></main></body>
            </html>
            """;

    /** The answer to this request, with the sentence that belongs to the status. */
    public static PlainAnswer to(HttpServletRequest request, int status) {
        HttpStatus known = HttpStatus.resolve(status);
        HttpStatus shown = known == null ? HttpStatus.BAD_REQUEST : known;
        String path = String.valueOf(request.getRequestURI());
        return isForBrowser(request)
                ? page(shown, ProblemText.detail(shown, null))
                : data(shown, ProblemText.detail(shown, null), path);
    }

    /** Whether whoever asks shows pages to a person. */
    static boolean isForBrowser(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    static PlainAnswer page(HttpStatus status, String sentence) {
        return new PlainAnswer(
                status.value(),
                MediaType.TEXT_HTML_VALUE,
                PAGE.formatted(HtmlUtils.htmlEscape(ProblemText.title(status)), HtmlUtils.htmlEscape(sentence)));
    }

    /** @param path where it was asked; tells in which form errors are told there */
    static PlainAnswer data(HttpStatus status, String sentence, String path) {
        ObjectNode body = JSON.createObjectNode();
        if (path.startsWith("/engine-rest") || path.startsWith("/camunda/api/")) {
            body.put("type", "RequestRefused").put("message", sentence);
            return new PlainAnswer(status.value(), MediaType.APPLICATION_JSON_VALUE, body.toString());
        }
        body.put("type", ProblemText.type(status).toString())
                .put("title", ProblemText.title(status))
                .put("status", status.value())
                .put("detail", sentence);
        return new PlainAnswer(status.value(), MediaType.APPLICATION_PROBLEM_JSON_VALUE, body.toString());
    }

    /** Answers with it. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
