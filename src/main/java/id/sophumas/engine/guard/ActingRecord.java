package id.sophumas.engine.guard;

import id.sophumas.identity.Members;
import id.sophumas.identity.substitution.Acting;
import id.sophumas.identity.substitution.Deeds;
import id.sophumas.identity.substitution.Deeds.Deed;
import id.sophumas.identity.substitution.Substitution;
import id.sophumas.identity.substitution.Substitutions;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Keeps, with each task that a substitute completes, in whose place and on which surat perintah he did it. */
@Component
class ActingRecord {

    /** Variable of the task in its history: "Plh. Kabag Hublem dan Humas (Budi Santoso), surat perintah SP-7/2026". */
    static final String TITLE = "bertindakSebagai";

    private final Acting acting;
    private final Substitutions substitutions;
    private final Deeds deeds;
    private final Members members;

    ActingRecord(Acting acting, Substitutions substitutions, Deeds deeds, Members members) {
        this.acting = acting;
        this.substitutions = substitutions;
        this.deeds = deeds;
        this.members = members;
    }

    /** Whether the person acts, in one of the task's roles, for whoever has the task. */
    boolean isFor(TaskEntity task, String user) {
        return StepGuard.groups(task).stream()
                .flatMap(role -> acting.in(role, user, task.getAssignee()).stream())
                .anyMatch(substitution -> substitution
                        .absentee()
                        .filter(task.getAssignee()::equals)
                        .isPresent());
    }

    /** Notes it in the engine's transaction; nothing for whoever holds one of the task's roles himself. */
    void note(CommandContext context, TaskEntity task, Map<String, Object> ofTask) {
        String user = context.getAuthenticatedUserId();
        if (user == null) {
            return;
        }
        StepGuard.groups(task).stream()
                .flatMap(role ->
                        acting
                                .in(role, user, task.getAssignee())
                                .map(substitution -> Map.entry(role, substitution))
                                .stream())
                .findFirst()
                .filter(found -> !holdsOne(context, task, user))
                .ifPresent(found -> note(context, task, user, found.getKey(), found.getValue(), ofTask));
    }

    private void note(
            CommandContext context,
            TaskEntity task,
            String user,
            String role,
            Substitution substitution,
            Map<String, Object> ofTask) {
        String title = context.runWithoutAuthorization(() -> substitutions.title(substitution, role));
        deeds.note(new Deed(
                task.getId(),
                substitution.id(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                role,
                user,
                title,
                null));
        ofTask.put(TITLE, title);
    }

    private boolean holdsOne(CommandContext context, TaskEntity task, String user) {
        return context.runWithoutAuthorization(
                () -> StepGuard.groups(task).stream().anyMatch(role -> members.holds(user, role)));
    }
}
