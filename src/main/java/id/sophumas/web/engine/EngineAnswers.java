package id.sophumas.web.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.DatabaseAway;
import id.sophumas.web.limit.BodyRefused;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns an exception into the engine's form of an error, {@code {"type", "message"}}. What the engine ships answers 500 to most of what a
 * caller does wrong while a task is completed or an instance started, because it looks at the outermost exception only.
 */
final class EngineAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);
    private static final String PAUSED =
            "Pelaksanaan SOP ini sedang dijeda; tugasnya belum dapat diambil, diubah, atau diselesaikan. Alasannya tertera pada tugas.";

    private static final int LONGEST = 2000;
    private static final Pattern INNER = Pattern.compile(
            "\\b(?:java|javax|jakarta|org|com|id)\\.[a-z]\\w*\\.[\\w.$]+|\\bACT_[A-Z]{2}_|\\bat [\\w.$]+\\(");
    private static final Pattern NUMBER = Pattern.compile("ENGINE(?:-REST)?-[0-9]{5} ");

    private EngineAnswers() {}

    static Response of(Throwable thrown) {
        Optional<RequestRefused> refused = Causes.of(thrown)
                .filter(RequestRefused.class::isInstance)
                .map(RequestRefused.class::cast)
                .findFirst();
        if (refused.isPresent()) {
            return answer(refused.get().reason().status(), refused.get());
        }
        if (Causes.of(thrown).anyMatch(SuspendedEntityInteractionException.class::isInstance)) {
            return answer(409, RequestRefused.conflict(PAUSED));
        }
        if (DatabaseAway.causes(thrown)) {
            ExceptionDto body = new ExceptionDto();
            body.setType("ServiceUnavailable");
            body.setMessage(DatabaseAway.MESSAGE);
            return response(503, body);
        }
        Optional<BodyRefused> body = BodyRefused.in(thrown);
        if (body.isPresent()) {
            return answer(body.get().status(), body.get());
        }
        ExceptionHandlerHelper shipped = ExceptionHandlerHelper.getInstance();
        int status = shipped.getStatus(thrown).getStatusCode();
        if (status < 500) {
            return explained(status, shipped.fromException(thrown));
        }
        return Causes.of(thrown)
                .flatMap(cause ->
                        CallersFault.of(cause).stream().map(fault -> explained(fault.status(), described(cause))))
                .findFirst()
                .orElseGet(() -> ofOurs(thrown));
    }

    /** A fault of the program: its words are for the log. */
    private static Response ofOurs(Throwable thrown) {
        LOG.error("The engine failed", thrown);
        ExceptionDto body = new ExceptionDto();
        body.setType("RestException");
        body.setMessage(
                "Terjadi kesalahan yang tidak terduga. Coba lagi; bila berulang, hubungi admin dan sebutkan waktunya.");
        return response(500, body);
    }

    private static Response answer(int status, Throwable cause) {
        ExceptionDto body = new ExceptionDto();
        body.setType(cause.getClass().getSimpleName());
        body.setMessage(cause.getMessage());
        return response(status, body);
    }

    /** Messages of the platform itself tell a caller nothing, and of the database too much. */
    private static ExceptionDto described(Throwable cause) {
        ExceptionDto body = ExceptionHandlerHelper.getInstance().fromException(cause);
        if (cause instanceof NullPointerException
                || cause instanceof SQLException
                || cause instanceof JsonProcessingException) {
            body.setType("InvalidRequestException");
            body.setMessage(null);
        }
        return body;
    }

    /**
     * The engine's English message stays behind an Indonesian sentence where it names what could not be read. Who is
     * not allowed something or comes too late meets it in daily work, and it tells him nothing.
     */
    private static Response explained(int status, ExceptionDto body) {
        String detail = spoken(body.getMessage());
        String sentence = CallersFault.sentence(status);
        boolean plain = status == 403 || status == 409 || detail == null || detail.isBlank();
        body.setMessage(plain ? sentence : sentence + " (" + detail + ")");
        return response(status, body);
    }

    /** Names of classes and of tables tell a caller nothing; a sentence with such a name in it is left out. */
    private static String spoken(String message) {
        if (message == null) {
            return null;
        }
        String start = message.substring(0, Math.min(message.length(), LONGEST));
        return INNER.matcher(start).find() ? null : NUMBER.matcher(start).replaceAll("");
    }

    private static Response response(int status, ExceptionDto body) {
        return Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
