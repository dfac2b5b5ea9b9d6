package id.sophumas.engine.acting;

import id.sophumas.identity.substitution.Acting;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Puts {@link ActingGroups} in the place of the engine's own users and groups. */
@Component
class ActingPlugin extends AbstractProcessEnginePlugin {

    private final Acting acting;

    ActingPlugin(Acting acting) {
        this.acting = acting;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ActingGroups.class;
            }

            @Override
            public Session openSession() {
                return new ActingGroups(acting);
            }
        });
    }
}
