package id.sophumas.web.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * Which of the exceptions that the engine answers with 500 say that the request was at fault. Most have a type that tells; for the others the
 * engine gives nothing but their message. Found by sending wrong input to each of its resources.
 */
enum CallersFault {
    INVALID(400),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409);

    private static final Pattern UNKNOWN_ID = Pattern.compile(
            "(?:^|\\s)(?:Cannot find|No \\w+(?: \\w+)? found) .*|.* (?:not found|doesn't exist|does not exist)\\b.*");
    private static final Pattern INVALID_REQUEST = Pattern.compile(
            "Invalid query usage.*|.* list is empty.*|The task cannot be deleted because .*|.* has an invalid id:.*"
                    + "|Cannot find serializer for value .*|.* is not greater than .*|.*cannot be used to query.*|Password does not match policy|ENGINE-(?:17007|13033|13043|02043|03025) .*");

    private static final int LONGEST_MESSAGE = 500;

    private final int status;

    CallersFault(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Empty where the exception does not tell, or tells of a fault of ours. */
    static Optional<CallersFault> of(Throwable cause) {
        if (cause instanceof AuthorizationException) {
            return Optional.of(FORBIDDEN);
        }
        if (cause instanceof OptimisticLockingException
                || cause instanceof SuspendedEntityInteractionException
                || cause instanceof TaskAlreadyClaimedException) {
            return Optional.of(CONFLICT);
        }
        if (cause instanceof NotFoundException) {
            return Optional.of(NOT_FOUND);
        }
        if (cause instanceof BadUserRequestException
                || cause instanceof NotValidException
                || cause instanceof ParseException
                || isUnknownObject(cause)
                || cause instanceof JsonProcessingException) {
            return Optional.of(INVALID);
        }
        if (cause instanceof SQLException rejected) {
            return ofState(rejected.getSQLState());
        }
        if (cause instanceof NullPointerException) {
            return ofPlace(cause.getStackTrace());
        }
        return ofMessage(cause);
    }

    /** A variable sent as a serialised object, which nobody here turns into one. */
    private static boolean isUnknownObject(Throwable cause) {
        return cause instanceof IllegalStateException && "Object is not deserialized.".equals(cause.getMessage());
    }

    private static Optional<CallersFault> ofMessage(Throwable cause) {
        String whole = String.valueOf(cause.getMessage());
        // What a caller sent stands in it, as long as they like; where it begins tells enough.
        String message = whole.substring(0, Math.min(whole.length(), LONGEST_MESSAGE));
        boolean ofEngine = cause instanceof ProcessEngineException;
        if (ofEngine && INVALID_REQUEST.matcher(message).matches()) {
            return Optional.of(INVALID);
        }
        if (cause instanceof NullValueException
                || cause instanceof InvalidRequestException && cause.getCause() == null) {
            return Optional.of(UNKNOWN_ID.matcher(message).find() ? NOT_FOUND : INVALID);
        }
        return Optional.empty();
    }

    /** SQL's own classes: 22 is a value that does not fit, 23 one that is there already or lacks what it refers to. */
    private static Optional<CallersFault> ofState(String state) {
        if (state == null) {
            return Optional.empty();
        }
        // 57014: given up because it took too long.
        return state.startsWith("22") || state.equals("57014")
                ? Optional.of(INVALID)
                : state.startsWith("23") ? Optional.of(CONFLICT) : Optional.empty();
    }

    /** The REST layer stumbles over what a body lacks, a command over an id it does not know. */
    private static Optional<CallersFault> ofPlace(StackTraceElement[] trace) {
        String place = trace.length == 0 ? "" : trace[0].getClassName();
        if (place.startsWith("org.camunda.bpm.engine.rest.")) {
            return Optional.of(INVALID);
        }
        boolean ofLookUp = place.startsWith("org.camunda.bpm.engine.impl.cmd.")
                || place.startsWith("org.camunda.bpm.engine.impl.cfg.auth.")
                // What an operation was done to, when it is to be noted.
                || place.startsWith("org.camunda.bpm.engine.impl.oplog.");
        return ofLookUp ? Optional.of(NOT_FOUND) : Optional.empty();
    }

    /** What a person is told about this status. */
    static String sentence(int status) {
        return switch (status) {
            case 401 -> "Anda belum masuk.";
            case 403 -> "Anda tidak berwenang melakukan ini.";
            case 404 -> "Yang diminta tidak ditemukan, atau tugasnya sudah diselesaikan.";
            case 409 -> "Data ini baru saja diubah atau sudah ada. Muat ulang, lalu ulangi.";
            default -> "Permintaan tidak sah.";
        };
    }
}
