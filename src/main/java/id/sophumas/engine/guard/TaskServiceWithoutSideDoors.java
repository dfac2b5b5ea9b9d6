package id.sophumas.engine.guard;

import id.sophumas.refusal.RequestRefused;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;

/**
 * The engine's task service with the ways around an SOP's steps closed: ends of a task but its completion, other roles than the SOP's, and
 * comments by those who only read. Where nobody is authenticated it is the application itself that calls, and nothing is asked.
 */
abstract class TaskServiceWithoutSideDoors extends TaskServiceImpl {

    /** The engine lets everybody comment on what he can see, auditors included; a comment is for those who work on the task. */
    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        requireWork(taskId);
        return super.createComment(taskId, processInstanceId, message);
    }

    @Override
    public void addComment(String taskId, String processInstanceId, String message) {
        requireWork(taskId);
        super.addComment(taskId, processInstanceId, message);
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        requireNobody();
        super.updateTaskComment(taskId, commentId, message);
    }

    @Override
    public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
        requireNobody();
        super.updateProcessInstanceComment(processInstanceId, commentId, message);
    }

    @Override
    public void deleteTaskComment(String taskId, String commentId) {
        requireNobody();
        super.deleteTaskComment(taskId, commentId);
    }

    @Override
    public void deleteTaskComments(String taskId) {
        requireNobody();
        super.deleteTaskComments(taskId);
    }

    @Override
    public void deleteProcessInstanceComment(String processInstanceId, String commentId) {
        requireNobody();
        super.deleteProcessInstanceComment(processInstanceId, commentId);
    }

    @Override
    public void deleteProcessInstanceComments(String processInstanceId) {
        requireNobody();
        super.deleteProcessInstanceComments(processInstanceId);
    }

    /** A comment is part of the record once it is written, whoever wrote it. */
    private void requireNobody() {
        commandExecutor.execute(context -> {
            if (StepGuard.caller(context).isPresent()) {
                throw RequestRefused.forbidden("Komentar menjadi bagian riwayat, sehingga tidak diubah atau dihapus."
                        + " Tulis komentar baru yang membetulkannya.");
            }
            return null;
        });
    }

    @Override
    public Attachment createAttachment(
            String type,
            String taskId,
            String processInstanceId,
            String name,
            String description,
            InputStream content) {
        requireWork(taskId);
        return super.createAttachment(type, taskId, processInstanceId, name, description, content);
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String description, String url) {
        requireWork(taskId);
        return super.createAttachment(type, taskId, processInstanceId, name, description, url);
    }

    @Override
    public void deleteTaskAttachment(String taskId, String attachmentId) {
        requireWork(taskId);
        super.deleteTaskAttachment(taskId, attachmentId);
    }

    /** Of a task that is not there, the engine itself says so. Its own refusal would be taken for a wrong request on the way out. */
    private void requireWork(String taskId) {
        if (taskId != null) {
            commandExecutor.execute(context -> {
                TaskEntity task = context.getTaskManager().findTaskById(taskId);
                if (task != null) {
                    requireWork(context, task);
                }
                return null;
            });
        }
    }

    private static void requireWork(CommandContext context, TaskEntity task) {
        try {
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkTaskWork(task));
        } catch (AuthorizationException notHis) {
            throw RequestRefused.forbidden(
                    "Komentar dan lampiran hanya dapat ditulis oleh yang mengerjakan tugas ini.");
        }
    }

    /** Resolving is closed, so that a delegated task could never be completed. */
    @Override
    public void delegateTask(String taskId, String userId) {
        throw delegated();
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String type) {
        requireOwnTask(taskId);
        super.addUserIdentityLink(taskId, userId, type);
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String type) {
        requireOwnTask(taskId);
        super.addGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String type) {
        requireOwnTask(taskId);
        super.deleteUserIdentityLink(taskId, userId, type);
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
        requireOwnTask(taskId);
        super.deleteGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void addCandidateUser(String taskId, String userId) {
        requireOwnTask(taskId);
        super.addCandidateUser(taskId, userId);
    }

    @Override
    public void addCandidateGroup(String taskId, String groupId) {
        requireOwnTask(taskId);
        super.addCandidateGroup(taskId, groupId);
    }

    @Override
    public void deleteCandidateUser(String taskId, String userId) {
        requireOwnTask(taskId);
        super.deleteCandidateUser(taskId, userId);
    }

    @Override
    public void deleteCandidateGroup(String taskId, String groupId) {
        requireOwnTask(taskId);
        super.deleteCandidateGroup(taskId, groupId);
    }

    @Override
    public void resolveTask(String taskId) {
        throw aroundTheRules();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        throw aroundTheRules();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw aroundTheRules();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        throw aroundTheRules();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw aroundTheRules();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw aroundTheRules();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw aroundTheRules();
    }

    /** Which role does a step is the SOP's to say. */
    private void requireOwnTask(String taskId) {
        commandExecutor.execute(context -> {
            if (StepGuard.caller(context).isPresent() && stepOf(context, taskId).isPresent()) {
                throw RequestRefused.invalid("Peran sebuah langkah ditetapkan oleh SOP dan tidak diubah pada tugasnya."
                        + " Catat Plh./Plt. pada halaman Penggantian, atau serahkan tugas kepada pemegang perannya.");
            }
            return null;
        });
    }

    /** The task, where it is one of a process. */
    static Optional<TaskEntity> stepOf(CommandContext context, String taskId) {
        return Optional.ofNullable(taskId)
                .map(id -> context.getTaskManager().findTaskById(id))
                .filter(task -> task.getProcessDefinitionId() != null);
    }

    static RequestRefused delegated() {
        return RequestRefused.invalid(
                "Tugas tidak didelegasikan. Serahkan tugas kepada pemegang perannya melalui /api/tugas/{id}/serahkan.");
    }

    private static RequestRefused aroundTheRules() {
        return RequestRefused.invalid("Langkah SOP hanya dapat diselesaikan melalui formulirnya.");
    }
}
