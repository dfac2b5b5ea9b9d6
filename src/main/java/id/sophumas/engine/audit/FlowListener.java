package id.sophumas.engine.audit;

import id.sophumas.audit.TakenFlow;
import id.sophumas.audit.TakenFlows;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Notes each sequence flow that is taken, of every process: the engine's own history knows activities only. The listener is a built-in one:
 * an operation that skips custom listeners does not skip the record.
 */
@Component
class FlowListener extends AbstractBpmnParseListener implements ExecutionListener {

    private final TakenFlows flows;
    private final Clock clock;

    FlowListener(TakenFlows flows, Clock clock) {
        this.flows = flows;
        this.clock = clock;
    }

    @Override
    public void parseSequenceFlow(Element sequenceFlow, ScopeImpl scope, TransitionImpl transition) {
        transition.addBuiltInListener(EVENTNAME_TAKE, this);
    }

    @Override
    public void notify(DelegateExecution execution) {
        flows.note(new TakenFlow(
                execution.getProcessInstanceId(),
                execution.getProcessDefinitionId(),
                execution.getCurrentTransitionId(),
                clock.instant()));
    }
}
