package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import id.sophumas.publication.ReleaseTerms;
import id.sophumas.publication.RunTerms;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the terms of a release from the very version of the SOP that the run runs on, and from no variable. */
@Component
class SopTerms implements RunTerms {

    private final ObjectProvider<ProcessEngine> engine;
    private final SopCatalogue catalogue;

    SopTerms(ObjectProvider<ProcessEngine> engine, SopCatalogue catalogue) {
        this.engine = engine;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<ReleaseTerms> of(String processInstanceId) {
        HistoricProcessInstance instance = Privileged.call(
                engine.getObject(),
                () -> engine.getObject()
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult());
        return Optional.ofNullable(instance)
                .flatMap(found -> catalogue.ofDefinition(found.getProcessDefinitionId()))
                .flatMap(sop -> sop.publishing().map(step -> of(sop, step)));
    }

    static ReleaseTerms of(Sop sop, Step release) {
        Optional<Step> decision = sop.approvalBefore(release);
        return new ReleaseTerms(
                release.id(),
                decision.map(Step::id).orElse(null),
                decision.filter(Step::signs).isPresent());
    }
}
