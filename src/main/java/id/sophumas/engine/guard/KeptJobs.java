package id.sophumas.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Wakes, at each start, what an older version of the application let an administrator stop by holding a version back: jobs of runs that go on,
 * and the processes of the application's own. Jobs of a paused run sleep on.
 */
@Component
class KeptJobs implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(KeptJobs.class);

    private final ProcessEngine engine;
    private final List<OwnProcess> own;

    KeptJobs(ProcessEngine engine, List<OwnProcess> own) {
        this.engine = engine;
        this.own = own;
    }

    @Override
    public void afterSingletonsInstantiated() {
        wake();
    }

    /** Looks once; three queries where nothing sleeps. */
    void wake() {
        RepositoryService repository = engine.getRepositoryService();
        own.stream()
                .map(OwnProcess::key)
                .filter(key -> repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(key)
                                .suspended()
                                .count()
                        > 0)
                .forEach(repository::activateProcessDefinitionByKey);
        ManagementService jobs = engine.getManagementService();
        List<JobDefinition> definitions =
                jobs.createJobDefinitionQuery().suspended().list();
        definitions.forEach(definition -> jobs.activateJobDefinitionById(definition.getId()));
        List<Job> sleeping = jobs.createJobQuery().suspended().list().stream()
                .filter(this::goesOn)
                .toList();
        sleeping.forEach(job -> jobs.activateJobById(job.getId()));
        if (!definitions.isEmpty() || !sleeping.isEmpty()) {
            LOG.info("{} job definitions and {} jobs were suspended and go on", definitions.size(), sleeping.size());
        }
    }

    private boolean goesOn(Job job) {
        return job.getProcessInstanceId() != null
                && engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .active()
                                .count()
                        > 0;
    }
}
