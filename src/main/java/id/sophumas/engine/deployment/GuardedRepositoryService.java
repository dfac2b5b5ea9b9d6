package id.sophumas.engine.deployment;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.SopAuthorisations;
import id.sophumas.refusal.PlainLine;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.SopReader;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.impl.repository.UpdateProcessDefinitionSuspensionStateBuilderImpl;
import org.camunda.bpm.engine.repository.DeleteProcessDefinitionsSelectBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.UpdateProcessDefinitionSuspensionStateSelectBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The one door through which BPMN files enter the engine, for the application's own at start and for those sent from the Modeler. A file
 * that breaks the rules is refused before anything is stored; one that is taken brings its forms along, so that an instance keeps the
 * forms it was filled in with, and gives its roles their rights.
 */
class GuardedRepositoryService extends RepositoryServiceImpl {

    private static final int LONGEST_NAME = 255;

    private final DeploymentCheck check;
    private final ShippedFiles shipped;
    private final ObjectProvider<SopAuthorisations> authorisations;

    GuardedRepositoryService(
            DeploymentCheck check, ShippedFiles shipped, ObjectProvider<SopAuthorisations> authorisations) {
        this.check = check;
        this.shipped = shipped;
        this.authorisations = authorisations;
    }

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl builder) {
        return commandExecutor.execute(context -> deploy(builder, context));
    }

    /** A new version may be held back from starting; runs are paused one by one, by their owners. */
    @Override
    public UpdateProcessDefinitionSuspensionStateSelectBuilder updateProcessDefinitionSuspensionState() {
        return new UpdateProcessDefinitionSuspensionStateBuilderImpl(commandExecutor) {
            @Override
            public UpdateProcessDefinitionSuspensionStateBuilderImpl includeProcessInstances(boolean include) {
                if (include) {
                    throw RequestRefused.forbidden(
                            "Pelaksanaan SOP dijeda satu per satu oleh pemiliknya. Kirim includeProcessInstances=false.");
                }
                return super.includeProcessInstances(false);
            }
        };
    }

    @Override
    public void deleteDeployment(String deploymentId) {
        deleteDeployment(deploymentId, false);
    }

    @Override
    public void deleteDeployment(String deploymentId, boolean cascade) {
        deleteDeployment(deploymentId, cascade, false);
    }

    @Override
    public void deleteDeployment(String deploymentId, boolean cascade, boolean skipCustomListeners) {
        deleteDeployment(deploymentId, cascade, skipCustomListeners, false);
    }

    /** With a deployment the engine deletes the runs of its SOPs and their history. */
    @Override
    public void deleteDeployment(
            String deploymentId, boolean cascade, boolean skipCustomListeners, boolean skipIoMappings) {
        commandExecutor.execute(context -> {
            if (Privileged.isAsked(context) && deploymentId != null) {
                context.getProcessDefinitionManager().findProcessDefinitionsByDeploymentId(deploymentId).stream()
                        .map(ProcessDefinition::getId)
                        .forEach(definition -> requireNeverRun(context, definition));
            }
            return null;
        });
        super.deleteDeployment(deploymentId, cascade, skipCustomListeners, skipIoMappings);
    }

    @Override
    public void deleteProcessDefinition(String processDefinitionId) {
        deleteProcessDefinition(processDefinitionId, false);
    }

    @Override
    public void deleteProcessDefinition(String processDefinitionId, boolean cascade) {
        deleteProcessDefinition(processDefinitionId, cascade, false);
    }

    @Override
    public void deleteProcessDefinition(String processDefinitionId, boolean cascade, boolean skipCustomListeners) {
        deleteProcessDefinition(processDefinitionId, cascade, skipCustomListeners, false);
    }

    @Override
    public void deleteProcessDefinition(
            String processDefinitionId, boolean cascade, boolean skipCustomListeners, boolean skipIoMappings) {
        commandExecutor.execute(context -> {
            if (Privileged.isAsked(context) && processDefinitionId != null) {
                requireNeverRun(context, processDefinitionId);
            }
            return null;
        });
        super.deleteProcessDefinition(processDefinitionId, cascade, skipCustomListeners, skipIoMappings);
    }

    /** Several at once, by their key, would be looked at too late. */
    @Override
    public DeleteProcessDefinitionsSelectBuilder deleteProcessDefinitions() {
        if (commandExecutor.execute(Privileged::isAsked)) {
            throw RequestRefused.forbidden("Versi SOP dihapus satu per satu, dan hanya yang belum pernah dijalankan.");
        }
        return super.deleteProcessDefinitions();
    }

    /** How long a run is kept is part of what was signed, and stands in the file. */
    @Override
    public void updateProcessDefinitionHistoryTimeToLive(String processDefinitionId, Integer historyTimeToLive) {
        if (commandExecutor.execute(Privileged::isAsked)) {
            throw RequestRefused.forbidden(
                    "Masa simpan riwayat tertera pada berkas BPMN SOP-nya. Ubah di sana, lalu pasang versi baru.");
        }
        super.updateProcessDefinitionHistoryTimeToLive(processDefinitionId, historyTimeToLive);
    }

    private static void requireNeverRun(CommandContext context, String processDefinitionId) {
        long runs = context.runWithoutAuthorization(() -> context.getProcessEngineConfiguration()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionId(processDefinitionId)
                .count());
        if (runs > 0) {
            throw RequestRefused.forbidden(
                    "Versi SOP ini sudah dijalankan (%d kali), dan riwayatnya wajib disimpan, sehingga tidak dapat dihapus."
                                    .formatted(runs)
                            + " Pasang versi baru, atau tahan versi ini agar tidak dimulai lagi.");
        }
    }

    private DeploymentWithDefinitions deploy(DeploymentBuilderImpl builder, CommandContext context) {
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(CommandChecker::checkCreateDeployment);
        requirePlain(builder);
        boolean own = context.getAuthentication() == null;
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (builder.getDeployment().getResources() != null) {
            builder.getDeployment().getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        }
        check.check(files, context.runWithoutAuthorization(() -> roles(context)), own);
        check.missingForms(files)
                .forEach(form -> builder.addInputStream("forms/" + form, new ByteArrayInputStream(shipped.form(form))));
        DeploymentWithDefinitions deployment = new DeployCmd(builder).execute(context);
        context.runWithoutAuthorization(() -> grant(files));
        return deployment;
    }

    /** They are listed in Cockpit and in the record. */
    private static void requirePlain(DeploymentBuilderImpl builder) {
        PlainLine.check("deployment-name", builder.getDeployment().getName(), LONGEST_NAME);
        PlainLine.check("deployment-source", builder.getDeployment().getSource(), LONGEST_NAME);
    }

    private static Set<String> roles(CommandContext context) {
        return context.getProcessEngineConfiguration().getIdentityService().createGroupQuery().list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private Void grant(Map<String, byte[]> files) {
        files.entrySet().stream()
                .filter(file -> DeploymentCheck.isBpmn(file.getKey()))
                .forEach(file -> {
                    var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue()));
                    DeploymentCheck.keys(file.getValue())
                            .forEach(key -> SopReader.read(model, key)
                                    .ifPresent(sop -> authorisations.getObject().grant(sop)));
                });
        return null;
    }
}
