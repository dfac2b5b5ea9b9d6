package id.sophumas.web;

import id.sophumas.engine.Privileged;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Reads it from the engine's history, for the application itself: whether the caller may know is decided by his role in the SOP. */
@Component
class EngineInstanceSops implements InstanceSops {

    private final ProcessEngine engine;
    private final SopCatalogue catalogue;

    EngineInstanceSops(ProcessEngine engine, SopCatalogue catalogue) {
        this.engine = engine;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Sop> of(String processInstanceId) {
        HistoricProcessInstance instance = Privileged.call(
                engine,
                () -> engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult());
        return Optional.ofNullable(instance).flatMap(found -> catalogue.ofDefinition(found.getProcessDefinitionId()));
    }
}
