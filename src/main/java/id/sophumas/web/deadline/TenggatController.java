package id.sophumas.web.deadline;

import id.sophumas.deadline.Deadline;
import id.sophumas.deadline.Deadlines;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.workingtime.Tenggat;
import org.camunda.bpm.engine.TaskService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a task is due when it is due. */
@RestController
class TenggatController {

    private final Deadlines deadlines;
    private final Callers callers;
    private final TaskService tasks;

    TenggatController(Deadlines deadlines, Callers callers, TaskService tasks) {
        this.deadlines = deadlines;
        this.callers = callers;
        this.tasks = tasks;
    }

    @GetMapping("/api/tenggat/{taskId}")
    Tenggat explain(@PathVariable String taskId) {
        Caller caller = callers.current();
        Deadline deadline = deadlines
                .find(taskId)
                .orElseThrow(() -> RequestRefused.notFound(
                        "Tugas \"" + taskId + "\" tidak dikenal atau tidak memiliki mutu baku waktu."));
        if (!maySee(caller, deadline)) {
            throw RequestRefused.forbidden("Tenggat tugas ini hanya dapat dilihat pelaksananya, auditor, dan admin.");
        }
        return deadline.tenggat();
    }

    private boolean maySee(Caller caller, Deadline deadline) {
        String role = deadline.task().role();
        return (role != null && caller.has(role))
                || caller.has("auditor")
                || caller.has("camunda-admin")
                || caller.id().equals(deadline.petugas())
                || isAssigned(caller, deadline.task().taskId());
    }

    private boolean isAssigned(Caller caller, String taskId) {
        return tasks.createTaskQuery().taskId(taskId).taskAssignee(caller.id()).count() > 0;
    }
}
