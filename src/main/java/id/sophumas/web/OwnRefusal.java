package id.sophumas.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A sentence of ours that the error page is to show: what the framework and the web server say of an error is never shown. */
public final class OwnRefusal {

    private static final String ATTRIBUTE = OwnRefusal.class.getName();

    private OwnRefusal() {}

    /**
     * Sends the request to the error page.
     *
     * @param sentence Indonesian, shown as it stands
     */
    public static void send(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        request.setAttribute(ATTRIBUTE, sentence);
        response.sendError(status, sentence);
    }

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }
}
