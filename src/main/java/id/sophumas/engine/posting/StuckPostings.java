package id.sophumas.engine.posting;

import id.sophumas.engine.Privileged;
import id.sophumas.publication.HandDelivery;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Posting processes that wait for a person or for their next try. */
@Component
public class StuckPostings {

    private static final Logger LOG = LoggerFactory.getLogger(StuckPostings.class);

    private final ProcessEngine engine;
    private final HandTasks byHand;
    private final HandDelivery delivery;

    StuckPostings(ProcessEngine engine, HandTasks byHand, HandDelivery delivery) {
        this.engine = engine;
        this.byHand = byHand;
        this.delivery = delivery;
    }

    /**
     * Lets the posting of one channel go on at once; its incident is resolved with that. Nothing happens where none waits.
     *
     * @param processInstanceId the SOP's instance
     * @param kanal the channel's name
     */
    public void goOn(String processInstanceId, String kanal) {
        try {
            Privileged.call(engine, () -> {
                postings(processInstanceId, kanal).forEach(this::goOn);
                return null;
            });
        } catch (ProcessEngineException ranMeanwhile) {
            // Its job ran, or is being run, between our looking and our asking: that is what was wanted.
            LOG.info("The posting on channel {} goes on by itself", kanal, ranMeanwhile);
        }
    }

    private void goOn(ProcessInstance posting) {
        jobs(posting).forEach(this::goOn);
        TaskService tasks = engine.getTaskService();
        // One of a paused run is left to its worker, who need not show any proof for what is settled.
        tasks.createTaskQuery().processInstanceId(posting.getId()).active().list().stream()
                .filter(task -> byHand.order(task).filter(delivery::isSettled).isPresent())
                .forEach(task -> tasks.complete(task.getId()));
    }

    private List<ProcessInstance> postings(String processInstanceId, String kanal) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(processInstanceId)
                .variableValueEquals("kanal", kanal)
                .list();
    }

    /** Not its timers: a post that waits for its time goes on waiting. */
    private List<Job> jobs(ProcessInstance posting) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(posting.getId())
                .messages()
                .list();
    }

    private void goOn(Job job) {
        ManagementService management = engine.getManagementService();
        if (job.getRetries() == 0) {
            management.setJobRetries(job.getId(), 1);
        }
        management.setJobDuedate(job.getId(), null);
    }
}
