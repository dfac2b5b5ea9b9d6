package id.sophumas.web.reading;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.security.web.util.OnCommittedResponseWrapper;

/** Has an answer noted before its first byte leaves. Refusals, errors and redirects show nothing and are not noted. */
class NotingResponse extends HttpServletResponseWrapper {

    private final FirstByte answer;

    NotingResponse(HttpServletResponse response, Runnable note) {
        this(new FirstByte(response, note));
    }

    private NotingResponse(FirstByte answer) {
        super(answer);
        this.answer = answer;
    }

    /** For an answer that is short enough to be whole before any of it leaves. */
    void end() {
        answer.end();
    }

    @Override
    public void sendError(int status) throws IOException {
        answer.showsNothing();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        answer.showsNothing();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        answer.showsNothing();
        super.sendRedirect(location);
    }

    private static final class FirstByte extends OnCommittedResponseWrapper {

        private final Runnable note;

        private FirstByte(HttpServletResponse response, Runnable note) {
            super(response);
            this.note = note;
        }

        @Override
        protected void onResponseCommitted() {
            if (getStatus() / 100 == 2 || getStatus() == SC_NOT_MODIFIED) {
                note.run();
            }
        }

        private void showsNothing() {
            disableOnResponseCommitted();
        }

        private void end() {
            if (!isDisableOnResponseCommitted()) {
                disableOnResponseCommitted();
                onResponseCommitted();
            }
        }
    }
}
