package id.sophumas.web.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;

/** The engine's REST interface as the web apps use it, at {@code /camunda/api/engine}, with our answers to errors. */
public class WebAppEngineRest extends EngineRestApplication {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(super.getClasses());
        classes.addAll(ErrorMappers.all());
        return classes;
    }
}
