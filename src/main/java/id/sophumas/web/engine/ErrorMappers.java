package id.sophumas.web.engine;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;

/** One mapper per type for which the engine registers one: the nearest type wins, and among equals the lower priority number. */
final class ErrorMappers {

    private ErrorMappers() {}

    static Set<Class<?>> all() {
        return Set.of(OfRest.class, OfEngine.class, OfMismatch.class, OfSyntax.class, OfAnything.class);
    }

    /** The answer is the same whatever was thrown; only the types differ. */
    abstract static class Answering<T extends Throwable> implements ExceptionMapper<T> {
        @Override
        public Response toResponse(T thrown) {
            return EngineAnswers.of(thrown);
        }
    }

    /** In place of the engine's mapper for what its resources throw. */
    @Priority(1)
    public static class OfRest extends Answering<RestException> {}

    /** In place of the engine's mapper for what the engine throws. */
    @Priority(1)
    public static class OfEngine extends Answering<ProcessEngineException> {}

    /** In place of the engine's mapper for everything else. */
    @Priority(1)
    public static class OfAnything extends Answering<Throwable> {}

    /** In place of the engine's mapper for JSON that is not what the resource takes; its message is empty. */
    @Priority(1)
    public static class OfMismatch extends Answering<JsonMappingException> {}

    /** In place of the engine's mapper for what is no JSON at all. */
    @Priority(1)
    public static class OfSyntax extends Answering<JsonParseException> {}
}
