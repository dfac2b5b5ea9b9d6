package id.sophumas.engine.posting;

import id.sophumas.engine.Privileged;
import id.sophumas.publication.PostingOrder;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks of those who send a post themselves. */
@Component
public class HandTasks {

    /** Id of the user task. */
    public static final String STEP = "userTask_menyampaikanSendiri";

    static final String TITLE = "judul";

    private final ProcessEngine engine;

    HandTasks(ProcessEngine engine) {
        this.engine = engine;
    }

    /** What is to be sent; empty for any other task. */
    public Optional<PostingOrder> order(Task task) {
        if (!STEP.equals(task.getTaskDefinitionKey())) {
            return Optional.empty();
        }
        return Optional.of(Orders.of(name -> variable(task, name)));
    }

    /** Title of the content; null where the run has none. */
    public String title(Task task) {
        return (String) variable(task, TITLE);
    }

    private Object variable(Task task, String name) {
        return Privileged.call(engine, () -> engine.getRuntimeService().getVariable(task.getExecutionId(), name));
    }
}
