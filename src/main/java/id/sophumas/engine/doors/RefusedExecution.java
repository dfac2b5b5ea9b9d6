package id.sophumas.engine.doors;

import id.sophumas.refusal.RequestRefused;
import org.camunda.bpm.engine.AuthorizationException;

/**
 * Says that a job was not begun. The engine's REST passes on exceptions of this type only; it takes any other for a failure of the job. The
 * sentence for the caller is that of the cause.
 */
class RefusedExecution extends AuthorizationException {

    RefusedExecution(String sentence) {
        super(sentence);
        initCause(RequestRefused.forbidden(sentence));
    }
}
