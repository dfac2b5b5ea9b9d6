package id.sophumas.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where every error ends that has not been answered on its way: a page for browsers, a sentence as data for programs. */
@Controller
class ErrorAnswers implements ErrorController {

    private final List<ErrorViewResolver> pages;

    ErrorAnswers(List<ErrorViewResolver> pages) {
        this.pages = pages;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        String sentence = OwnRefusal.of(request).orElseGet(() -> ProblemText.detail(status, null));
        if (PlainAnswer.isForBrowser(request)) {
            Map<String, Object> model = new HashMap<>();
            OwnRefusal.of(request).ifPresent(own -> model.put("pesan", own));
            response.setStatus(status.value());
            return pages.stream()
                    .map(resolver -> resolver.resolveErrorView(request, status, model))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(() -> plain(PlainAnswer.page(status, sentence), response));
        }
        return plain(PlainAnswer.data(status, sentence, path(request)), response);
    }

    /** Nothing to show where nothing went wrong: whoever asks for this address itself asks for what does not exist. */
    private static HttpStatus status(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)) {
            return HttpStatus.NOT_FOUND;
        }
        HttpStatus known = HttpStatus.resolve(code);
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static ModelAndView plain(PlainAnswer answer, HttpServletResponse response) {
        try {
            answer.write(response);
            return null;
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
