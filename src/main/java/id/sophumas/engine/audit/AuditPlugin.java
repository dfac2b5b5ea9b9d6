package id.sophumas.engine.audit;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Sets {@link RunHistory} beside the engine's own writer of its history. */
@Component
class AuditPlugin extends AbstractProcessEnginePlugin {

    private final RunHistory history;

    AuditPlugin(RunHistory history) {
        this.history = history;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(history);
    }
}
