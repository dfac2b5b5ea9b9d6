package id.sophumas.engine.audit;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Sets {@link RunHistory} beside the engine's own writer of its history, and {@link FlowListener} on every sequence flow. */
@Component
class AuditPlugin extends AbstractProcessEnginePlugin {

    private final RunHistory history;

    private final FlowListener flows;

    AuditPlugin(RunHistory history, FlowListener flows) {
        this.history = history;
        this.flows = flows;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(history);
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(flows);
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
