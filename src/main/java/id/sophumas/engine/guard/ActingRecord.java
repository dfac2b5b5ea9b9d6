package id.sophumas.engine.guard;

import id.sophumas.identity.substitution.Acting;
import id.sophumas.identity.substitution.Deeds;
import id.sophumas.identity.substitution.Deeds.Deed;
import id.sophumas.identity.substitution.InPlace;
import id.sophumas.identity.substitution.InWhosePlace;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Keeps, with each task that a substitute completes, in whose place and on which surat perintah he did it. */
@Component
class ActingRecord {

    /** Variable of the task in its history: "Plh. Kabag Hublem dan Humas (Budi Santoso), surat perintah SP-7/2026". */
    static final String TITLE = "bertindakSebagai";

    private final Acting acting;
    private final InWhosePlace places;
    private final Deeds deeds;

    ActingRecord(Acting acting, InWhosePlace places, Deeds deeds) {
        this.acting = acting;
        this.places = places;
        this.deeds = deeds;
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

    /** How whoever is authenticated signs for this open task; empty where he acts for himself. To be asked inside the engine's command. */
    Optional<String> title(String taskId) {
        CommandContext context = Context.getCommandContext();
        return place(context, context.getTaskManager().findTaskById(taskId)).map(InPlace::title);
    }

    /** Notes it in the engine's transaction; nothing for whoever holds one of the task's roles himself. */
    void note(CommandContext context, TaskEntity task, Map<String, Object> ofTask) {
        place(context, task).ifPresent(place -> note(task, context.getAuthenticatedUserId(), place, ofTask));
    }

    private Optional<InPlace> place(CommandContext context, TaskEntity task) {
        String user = context.getAuthenticatedUserId();
        return user == null
                ? Optional.empty()
                : context.runWithoutAuthorization(() -> places.of(StepGuard.groups(task), user, task.getAssignee()));
    }

    private void note(TaskEntity task, String user, InPlace place, Map<String, Object> ofTask) {
        deeds.note(new Deed(
                task.getId(),
                place.substitution().id(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                place.role(),
                user,
                place.title(),
                null));
        ofTask.put(TITLE, place.title());
    }
}
