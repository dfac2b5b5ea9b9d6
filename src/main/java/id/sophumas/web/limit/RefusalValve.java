package id.sophumas.web.limit;

import id.sophumas.web.OwnRefusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;

/** Says why a body was not read, where what should have read it has not said so itself. */
class RefusalValve extends ValveBase {

    private static final String SECONDS = "5";

    RefusalValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        BodyRefused refused = BodyValve.refused(request);
        if (refused != null && !response.isCommitted()) {
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            response.reset();
            response.setHeader(HttpHeaders.CONNECTION, "close");
            if (refused.status() == 503) {
                response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            }
            OwnRefusal.send(request, response, refused.status(), refused.getMessage());
        }
    }
}
