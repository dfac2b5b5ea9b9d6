package id.sophumas.engine.guard;

import id.sophumas.refusal.RequestRefused;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.runtime.UpdateProcessInstanceSuspensionStateSelectBuilder;

/** The engine's runtime service: an SOP begins at its beginning, whoever starts it. */
class GuardedRuntimeService extends RuntimeServiceImpl {

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String processDefinitionId) {
        return new FromTheStart(commandExecutor, processDefinitionId, null);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String processDefinitionKey) {
        return new FromTheStart(commandExecutor, null, processDefinitionKey);
    }

    /** A pause stops the clock of each step and is part of the record: the engine's own knows of neither. */
    @Override
    public UpdateProcessInstanceSuspensionStateSelectBuilder updateProcessInstanceSuspensionState() {
        throw RequestRefused.forbidden("Pelaksanaan SOP dijeda dan dilanjutkan oleh pemiliknya pada halaman /jalan/<id>"
                + " atau melalui POST /api/sop/<id>/jeda dan /lanjutkan, supaya tercatat dan waktunya dihitung benar.");
    }

    /** A start in the middle would skip dispositions and approvals: it is for the administrator alone. */
    private static final class FromTheStart extends ProcessInstantiationBuilderImpl {

        FromTheStart(CommandExecutor commandExecutor, String definitionId, String definitionKey) {
            super(commandExecutor);
            this.processDefinitionId = definitionId;
            this.processDefinitionKey = definitionKey;
        }

        @Override
        public ProcessInstantiationBuilder startBeforeActivity(String activityId) {
            requireAdministrator();
            return super.startBeforeActivity(activityId);
        }

        @Override
        public ProcessInstantiationBuilder startAfterActivity(String activityId) {
            requireAdministrator();
            return super.startAfterActivity(activityId);
        }

        @Override
        public ProcessInstantiationBuilder startTransition(String transitionId) {
            requireAdministrator();
            return super.startTransition(transitionId);
        }

        private void requireAdministrator() {
            Authentication caller = commandExecutor.execute(CommandContext::getAuthentication);
            List<String> groups = caller == null ? null : caller.getGroupIds();
            if (caller != null && (groups == null || !groups.contains(Groups.CAMUNDA_ADMIN))) {
                throw RequestRefused.forbidden("SOP dimulai dari langkah pertama. Hapus startInstructions.");
            }
        }
    }
}
