package id.sophumas.web.task;

import id.sophumas.engine.Privileged;
import id.sophumas.engine.guard.Reapproval;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Step;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/tugas/{taskId}/persetujuan-ulang}: who releases asks for approval of what was changed since. */
@RestController
class ReapprovalController {

    private final ProcessEngine engine;
    private final Reapproval reapproval;

    ReapprovalController(ProcessEngine engine, Reapproval reapproval) {
        this.engine = engine;
        this.reapproval = reapproval;
    }

    @PostMapping("/api/tugas/{taskId}/persetujuan-ulang")
    Map<String, String> request(@PathVariable String taskId) {
        Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw RequestRefused.notFound("Tugas tidak ditemukan, sudah selesai, atau bukan tugas Anda.");
        }
        if (!mayWorkOn(task)) {
            throw RequestRefused.forbidden("Anda hanya dapat melihat tugas ini, tidak mengerjakannya.");
        }
        Step decision = Privileged.call(engine, () -> reapproval.request(task));
        return Map.of("langkah", decision.id(), "nama", decision.name());
    }

    private boolean mayWorkOn(Task task) {
        Authentication caller = engine.getIdentityService().getCurrentAuthentication();
        return may(caller, Permissions.TASK_WORK, task) || may(caller, Permissions.UPDATE, task);
    }

    private boolean may(Authentication caller, Permission permission, Task task) {
        return engine.getAuthorizationService()
                .isUserAuthorized(caller.getUserId(), caller.getGroupIds(), permission, Resources.TASK, task.getId());
    }
}
