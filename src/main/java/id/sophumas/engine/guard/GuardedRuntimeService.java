package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import id.sophumas.refusal.RequestRefused;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.runtime.RestartProcessInstanceBuilder;
import org.camunda.bpm.engine.runtime.UpdateProcessInstanceSuspensionStateSelectBuilder;

/** The engine's runtime service: an SOP begins at its beginning, whoever starts it, and is paused and called off in the application's own way. */
class GuardedRuntimeService extends RuntimeServiceImpl {

    private final List<OwnProcess> own;

    GuardedRuntimeService(List<OwnProcess> own) {
        this.own = own;
    }

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
        throw RequestRefused.forbidden(
                "Pelaksanaan SOP hanya dapat dijeda dan dilanjutkan oleh pemiliknya, pada halaman /jalan/<id>"
                        + " atau melalui POST /api/sop/<id>/jeda dan /lanjutkan, supaya tercatat dan waktunya dihitung benar.");
    }

    @Override
    public void deleteProcessInstance(
            String processInstanceId,
            String deleteReason,
            boolean skipCustomListeners,
            boolean externallyTerminated,
            boolean skipIoMappings,
            boolean skipSubprocesses) {
        requireNoSop(processInstanceId);
        super.deleteProcessInstance(
                processInstanceId,
                deleteReason,
                skipCustomListeners,
                externallyTerminated,
                skipIoMappings,
                skipSubprocesses);
    }

    @Override
    public void deleteProcessInstanceIfExists(
            String processInstanceId,
            String deleteReason,
            boolean skipCustomListeners,
            boolean externallyTerminated,
            boolean skipIoMappings,
            boolean skipSubprocesses) {
        requireNoSop(processInstanceId);
        super.deleteProcessInstanceIfExists(
                processInstanceId,
                deleteReason,
                skipCustomListeners,
                externallyTerminated,
                skipIoMappings,
                skipSubprocesses);
    }

    @Override
    public Batch deleteProcessInstancesAsync(
            List<String> processInstanceIds,
            ProcessInstanceQuery processInstanceQuery,
            String deleteReason,
            boolean skipCustomListeners,
            boolean skipSubprocesses) {
        throw callOff();
    }

    @Override
    public Batch deleteProcessInstancesAsync(
            List<String> processInstanceIds,
            ProcessInstanceQuery processInstanceQuery,
            HistoricProcessInstanceQuery historicProcessInstanceQuery,
            String deleteReason,
            boolean skipCustomListeners,
            boolean skipSubprocesses,
            boolean skipIoMappings) {
        throw callOff();
    }

    /** Steps that are jumped over, or begun again, are in no SOP: a way on or back is a decision of its steps. */
    @Override
    public ProcessInstanceModificationBuilder createProcessInstanceModification(String processInstanceId) {
        requireNobodyAsks();
        return super.createProcessInstanceModification(processInstanceId);
    }

    @Override
    public ModificationBuilder createModification(String processDefinitionId) {
        requireNobodyAsks();
        return super.createModification(processDefinitionId);
    }

    @Override
    public RestartProcessInstanceBuilder restartProcessInstances(String processDefinitionId) {
        requireNobodyAsks();
        return super.restartProcessInstances(processDefinitionId);
    }

    private void requireNobodyAsks() {
        if (commandExecutor.execute(Privileged::isAsked)) {
            throw RequestRefused.forbidden(
                    "Langkah SOP tidak dapat dilompati, diulang, atau diakhiri dari luar SOP-nya. Batalkan pelaksanaannya"
                            + " pada halaman /jalan/<id>, lalu mulai yang baru.");
        }
    }

    /** What the application does for itself is nobody's request. */
    private void requireNoSop(String processInstanceId) {
        boolean isSop = commandExecutor.execute(context -> {
            ExecutionEntity instance = processInstanceId == null || context.getAuthentication() == null
                    ? null
                    : context.getExecutionManager().findExecutionById(processInstanceId);
            return instance != null
                    && own.stream()
                            .noneMatch(process -> process.key()
                                    .equals(instance.getProcessDefinition().getKey()));
        });
        if (isSop) {
            throw callOff();
        }
    }

    private static RequestRefused callOff() {
        return RequestRefused.forbidden(
                "Pelaksanaan SOP hanya dapat dibatalkan oleh atasan pemiliknya, dengan alasan, pada halaman"
                        + " /jalan/<id> atau melalui POST /api/sop/<id>/pembatalan.");
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
                throw RequestRefused.forbidden("SOP hanya dimulai dari langkah pertama. Hapus startInstructions.");
            }
        }
    }
}
