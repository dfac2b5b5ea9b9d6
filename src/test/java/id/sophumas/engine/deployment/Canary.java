package id.sophumas.engine.deployment;

import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/** A class that hostile files name: it sings where the engine makes one of it. */
public class Canary extends DefaultTaskFormHandler
        implements StartFormHandler, ExecutionListener, DelegateVariableMapping {

    static final String NAME = Canary.class.getName();
    private static final AtomicBoolean SUNG = new AtomicBoolean();

    public Canary() {
        SUNG.set(true);
    }

    /** Whether one was made since this was asked the last time. */
    static boolean hasSung() {
        return SUNG.getAndSet(false);
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity process) {
        throw new AssertionError("asked");
    }

    @Override
    public void notify(DelegateExecution execution) {
        throw new AssertionError("asked");
    }

    @Override
    public void mapInputVariables(DelegateExecution execution, VariableMap variables) {
        throw new AssertionError("asked");
    }

    @Override
    public void mapOutputVariables(DelegateExecution execution, VariableScope sub) {
        throw new AssertionError("asked");
    }
}
