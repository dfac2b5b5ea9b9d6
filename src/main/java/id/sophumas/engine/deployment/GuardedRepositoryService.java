package id.sophumas.engine.deployment;

import id.sophumas.identity.SopAuthorisations;
import id.sophumas.refusal.PlainLine;
import id.sophumas.sop.SopReader;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
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

    private DeploymentWithDefinitions deploy(DeploymentBuilderImpl builder, CommandContext context) {
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(CommandChecker::checkCreateDeployment);
        requirePlain(builder);
        boolean own = context.getAuthentication() == null;
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (builder.getDeployment().getResources() != null) {
            builder.getDeployment().getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        }
        check.check(files, own);
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
