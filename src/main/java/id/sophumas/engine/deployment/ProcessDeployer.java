package id.sophumas.engine.deployment;

import id.sophumas.refusal.RequestRefused;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys the files of {@code processes/} at start, before the first request is taken: each in a deployment of its own with the forms it
 * names, so that one bad file keeps back only its own SOP, whose version deployed before goes on running.
 */
@Component
class ProcessDeployer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployer.class);

    private final RepositoryService repository;
    private final ShippedFiles shipped;
    private final DeploymentCheck check;
    private final RefusedFiles refused;
    private volatile boolean deployed;

    ProcessDeployer(RepositoryService repository, ShippedFiles shipped, DeploymentCheck check, RefusedFiles refused) {
        this.repository = repository;
        this.shipped = shipped;
        this.check = check;
        this.refused = refused;
    }

    @Override
    public void start() {
        shipped.processes().forEach(this::deploy);
        deployed = true;
    }

    @Override
    public void stop() {
        deployed = false;
    }

    @Override
    public boolean isRunning() {
        return deployed;
    }

    /** After the roles are known, before the web server takes requests. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void deploy(String file) {
        String name = "processes/" + file;
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name, shipped.process(file));
        try {
            // The forms are added here and not by the guarded service, for the filter of duplicates compares whole
            // deployments.
            check.missingForms(files).forEach(form -> files.put("forms/" + form, shipped.form(form)));
            DeploymentBuilder builder = repository
                    .createDeployment()
                    .name("SOP Humas: " + file)
                    .source("SOP Humas")
                    .enableDuplicateFiltering(false);
            files.forEach((path, bytes) -> builder.addInputStream(path, new ByteArrayInputStream(bytes)));
            builder.deploy();
        } catch (RequestRefused | ParseException broken) {
            refused.add(file, broken.getMessage());
            LOG.error(
                    "{} tidak dipasang; versi yang terpasang sebelumnya, bila ada, tetap berjalan. {}",
                    name,
                    broken.getMessage());
        }
    }
}
