package id.sophumas.engine.ralat;

import id.sophumas.engine.Privileged;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The SOP whose instance published something. */
@Component
class RalatRuns {

    private final SopCatalogue catalogue;

    RalatRuns(SopCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The version that a running or finished instance runs on; empty where there is no such instance of an SOP. */
    Optional<Sop> sop(ProcessEngine engine, String processInstanceId) {
        HistoricProcessInstance instance = Privileged.call(
                engine,
                () -> engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult());
        return Optional.ofNullable(instance).flatMap(found -> catalogue.ofDefinition(found.getProcessDefinitionId()));
    }
}
