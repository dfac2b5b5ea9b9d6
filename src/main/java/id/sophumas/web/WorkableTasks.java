package id.sophumas.web;

import id.sophumas.engine.Privileged;
import id.sophumas.engine.guard.OpenTasks;
import id.sophumas.identity.Roles;
import id.sophumas.refusal.RequestRefused;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks of SOPs that the caller may complete. */
@Component
public class WorkableTasks {

    private final ProcessEngine engine;

    WorkableTasks(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * The task with this id.
     *
     * @throws RequestRefused where there is none (NOT_FOUND), it is completed (CONFLICT), or the caller may not complete it (FORBIDDEN)
     */
    public Task require(String taskId) {
        Task task = Privileged.call(
                engine,
                () -> engine.getTaskService().createTaskQuery().taskId(taskId).singleResult());
        if (task == null || task.getProcessDefinitionId() == null) {
            throw isCompleted(taskId)
                    ? OpenTasks.done()
                    : RequestRefused.notFound("Tugas tidak ditemukan. Muat ulang daftar tugas Anda.");
        }
        if (!isHis(task)) {
            throw RequestRefused.forbidden("Anda tidak berwenang mengerjakan tugas ini.");
        }
        return task;
    }

    /** Whether the caller may complete this open task. */
    public boolean isHis(Task task) {
        Authentication caller = engine.getIdentityService().getCurrentAuthentication();
        boolean may = may(caller, Permissions.TASK_WORK, task) || may(caller, Permissions.UPDATE, task);
        return may && holdsItsRole(caller, task.getId());
    }

    /** Whether this open task is one of the caller's own role, or of one he acts in: an administrator may complete others, and takes none. */
    public boolean isOfHisRole(Task task) {
        Authentication caller = engine.getIdentityService().getCurrentAuthentication();
        return isHis(task) && !Collections.disjoint(held(caller), roles(task.getId()));
    }

    /** Who had a task once keeps the engine's leave to work on it; its role, or a substitution in it, may have ended since. */
    private boolean holdsItsRole(Authentication caller, String taskId) {
        List<String> roles = roles(taskId);
        return roles.isEmpty() || held(caller).contains(Roles.ADMIN) || !Collections.disjoint(held(caller), roles);
    }

    private List<String> roles(String taskId) {
        return Privileged.call(engine, () -> engine.getTaskService().getIdentityLinksForTask(taskId)).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> held(Authentication caller) {
        return caller.getGroupIds() == null ? List.of() : caller.getGroupIds();
    }

    private boolean isCompleted(String taskId) {
        return Privileged.call(
                engine,
                () -> engine.getHistoryService()
                                .createHistoricTaskInstanceQuery()
                                .taskId(taskId)
                                .finished()
                                .count()
                        > 0);
    }

    private boolean may(Authentication caller, Permission permission, Task task) {
        return engine.getAuthorizationService()
                .isUserAuthorized(caller.getUserId(), caller.getGroupIds(), permission, Resources.TASK, task.getId());
    }
}
