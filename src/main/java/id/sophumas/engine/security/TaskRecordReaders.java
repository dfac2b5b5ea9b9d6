package id.sophumas.engine.security;

import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's authorisations, but that the right to a task's record is no right to the values of its whole run: the engine would show those, and
 * all that come later, to whoever once held one task of it.
 */
class TaskRecordReaders extends AuthorizationManager {

    @Override
    protected void configureHistoricVariableAndDetailQuery(AbstractQuery query) {
        query.getAuthCheck().setHistoricInstancePermissionsEnabled(false);
        configureQuery(
                query,
                Resources.PROCESS_DEFINITION,
                "RES.PROC_DEF_KEY_",
                isEnsureSpecificVariablePermission()
                        ? ProcessDefinitionPermissions.READ_HISTORY_VARIABLE
                        : ProcessDefinitionPermissions.READ_HISTORY);
    }

    /** Gives the engine these in place of its own. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new TaskRecordReaders();
        }
    }
}
