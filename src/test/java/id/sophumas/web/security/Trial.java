package id.sophumas.web.security;

import id.sophumas.engine.Privileged;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** One SOP and its running instances, for trying who may see and do what with them. */
@TestComponent
public class Trial {

    public static final String KEY = "rilis-media-sosial";
    /** The role of the first step. */
    public static final String FIRST = "kabagHublemHumas";
    /** The role of the second step. */
    public static final String SECOND = "kasubbagPublikasi";
    /** A role of another institution. */
    public static final String STRANGER = "stafHumas";

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;

    Trial(ProcessEngine engine, RuntimeService runtime, TaskService tasks) {
        this.engine = engine;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** Starts an instance; its first task. */
    public Task start() {
        String instance = runtime.startProcessInstanceByKey(KEY, Map.of("judul", "Rapat koordinasi"))
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    /** An instance of another SOP, brought to this step at once; its task. */
    public Task startAt(String key, String step) {
        String instance = runtime.createProcessInstanceByKey(key)
                .setVariable("judul", "Rapat koordinasi")
                .startBeforeActivity(step)
                .execute()
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    /**
     * What an administrator could do with a run's variables before the door to the engine was closed: histories that have it are still read.
     *
     * @param value null to remove the variable
     */
    public void overwriteAsAdministratorOnce(String instance, String name, Object value) {
        engine.getIdentityService().setAuthentication("admin", List.of("camunda-admin"));
        try {
            Privileged.call(engine, () -> {
                if (value == null) {
                    runtime.removeVariable(instance, name);
                } else {
                    runtime.setVariable(instance, name, value);
                }
                return null;
            });
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    public boolean isOpen(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).count() == 1;
    }

    public boolean runs(String instance) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .active()
                        .count()
                == 1;
    }

    public long running() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(KEY).count();
    }

    public Object variable(Task task, String name) {
        return runtime.getVariable(task.getProcessInstanceId(), name);
    }

    public String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    public void assign(Task task, String user) {
        tasks.setAssignee(task.getId(), user);
    }

    public void prioritise(Task task, int priority) {
        tasks.setPriority(task.getId(), priority);
    }
}
