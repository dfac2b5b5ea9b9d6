package id.sophumas.engine.deployment;

import id.sophumas.identity.SopAuthorisations;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the guarded repository service into the engine. */
@Component
class DeploymentPlugin extends AbstractProcessEnginePlugin {

    private final DeploymentCheck check;
    private final ShippedFiles shipped;
    private final ObjectProvider<SopAuthorisations> authorisations;

    DeploymentPlugin(DeploymentCheck check, ShippedFiles shipped, ObjectProvider<SopAuthorisations> authorisations) {
        this.check = check;
        this.shipped = shipped;
        this.authorisations = authorisations;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setRepositoryService(new GuardedRepositoryService(check, shipped, authorisations));
    }
}
