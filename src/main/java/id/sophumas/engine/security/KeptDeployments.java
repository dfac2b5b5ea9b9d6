package id.sophumas.engine.security;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;

/**
 * Does not let whoever deploys an SOP delete the deployment again, which the engine would: with it go the running instances and their
 * history. Reading is granted to the group.
 */
class KeptDeployments extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        return null;
    }
}
