package id.sophumas.web.task;

import id.sophumas.engine.Privileged;
import id.sophumas.engine.guard.Reapproval;
import id.sophumas.sop.Step;
import id.sophumas.web.WorkableTasks;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/tugas/{taskId}/persetujuan-ulang}: who releases asks for approval of what was changed since. */
@RestController
class ReapprovalController {

    private final ProcessEngine engine;
    private final Reapproval reapproval;
    private final WorkableTasks tasks;

    ReapprovalController(ProcessEngine engine, Reapproval reapproval, WorkableTasks tasks) {
        this.engine = engine;
        this.reapproval = reapproval;
        this.tasks = tasks;
    }

    @PostMapping("/api/tugas/{taskId}/persetujuan-ulang")
    Map<String, String> request(@PathVariable String taskId) {
        Task task = tasks.require(taskId);
        Step decision = Privileged.call(engine, () -> reapproval.request(task));
        return Map.of("langkah", decision.id(), "nama", decision.name());
    }
}
