package id.sophumas.web.limit;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Guards each request's body from before the first filter until after the answer. The rest of a body that nobody has read is taken in here: left
 * to itself, the web server would take it in for as long as a stranger cares to send.
 */
class BodyValve extends ValveBase {

    private static final String BODY = GuardedBody.class.getName();

    private final Guests guests;
    private final Allowances allowances;

    BodyValve(Guests guests, Allowances allowances) {
        super(true);
        this.guests = guests;
        this.allowances = allowances;
    }

    /** Why the body of a request was not read; null where it was, or where nobody guards it. */
    static BodyRefused refused(ServletRequest request) {
        return request.getAttribute(BODY) instanceof GuardedBody body ? body.refused() : null;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        GuardedBody body = new GuardedBody(request, guests, allowances);
        request.getCoyoteRequest().setInputBuffer(body);
        request.setAttribute(BODY, body);
        try {
            getNext().invoke(request, response);
            end(request, response, body);
        } finally {
            body.release();
            request.removeAttribute(BODY);
        }
    }

    private static void end(Request request, Response response, GuardedBody body) throws IOException {
        if (request.isAsync()) {
            return;
        }
        response.finishResponse();
        if (!body.takeIn()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
