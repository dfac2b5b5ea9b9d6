package id.sophumas.engine.deployment;

import id.sophumas.identity.SopAuthorisations;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the guarded repository service, and the guarded reading of BPMN files, into the engine. */
@Component
class DeploymentPlugin extends AbstractProcessEnginePlugin {

    private final DeploymentCheck check;
    private final ShippedFiles shipped;
    private final ParsedInspection inspection;
    private final ObjectProvider<SopAuthorisations> authorisations;

    DeploymentPlugin(
            DeploymentCheck check,
            ShippedFiles shipped,
            ParsedInspection inspection,
            ObjectProvider<SopAuthorisations> authorisations) {
        this.inspection = inspection;
        this.check = check;
        this.shipped = shipped;
        this.authorisations = authorisations;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setBpmnParseFactory(parser -> new GuardedBpmnParse(parser, inspection));
        configuration.setFormValidators(new ClosedValidators());
        configuration.setRepositoryService(new GuardedRepositoryService(check, shipped, authorisations));
    }
}
