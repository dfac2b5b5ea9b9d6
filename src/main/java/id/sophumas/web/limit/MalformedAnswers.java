package id.sophumas.web.limit;

import id.sophumas.web.PlainAnswer;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Answers in the place of the web server, whose own page is English, what never came to an error page of ours. */
public class MalformedAnswers extends ErrorReportValve {

    /** A protocol or a method that does not exist is the mistake of whoever sends it. */
    private static final Set<Integer> SENDERS_MISTAKES = Set.of(501, 505);

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        PlainAnswer answer = PlainAnswer.to(request, SENDERS_MISTAKES.contains(status) ? 400 : status);
        try {
            response.setStatus(answer.status());
            response.setContentType(answer.type());
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(answer.body());
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("Nobody is left to be answered", gone);
        }
    }
}
