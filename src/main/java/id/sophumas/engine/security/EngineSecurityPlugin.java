package id.sophumas.engine.security;

import id.sophumas.identity.IdentityProperties;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Puts the guards of this package into the engine before it is built. */
@Component
class EngineSecurityPlugin extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final IdentityProperties properties;

    EngineSecurityPlugin(ApplicationContext context, IdentityProperties properties) {
        this.context = context;
        this.properties = properties;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ExpressionBeans beans = new ExpressionBeans(context);
        configuration.setBeans(beans);
        configuration.setExpressionManager(new GuardedExpressionManager(context, beans));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setPasswordEncryptor(new BcryptPasswordEncryptor(properties.bcryptStrength()));
        configuration.setResourceAuthorizationProvider(new KeptDeployments());
        List<SessionFactory> sessions = new ArrayList<>();
        if (configuration.getCustomSessionFactories() != null) {
            sessions.addAll(configuration.getCustomSessionFactories());
        }
        sessions.add(new TaskRecordReaders.Factory());
        configuration.setCustomSessionFactories(sessions);
    }
}
