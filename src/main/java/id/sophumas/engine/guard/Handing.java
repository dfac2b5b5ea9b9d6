package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Members;
import id.sophumas.identity.Members.Person;
import id.sophumas.refusal.RequestRefused;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Returns and hands over tasks on behalf of whoever is authenticated, with a note: see {@link Assignments} for the rules. */
@Component
public class Handing {

    private static final int LONGEST_NOTE = 2000;

    private final ProcessEngine engine;
    private final Assignments assignments;
    private final Members members;

    Handing(ProcessEngine engine, Assignments assignments, Members members) {
        this.engine = engine;
        this.assignments = assignments;
        this.members = members;
    }

    /**
     * Gives a task back to its unit.
     *
     * @param note why; mandatory
     * @throws RequestRefused where there is no such task (NOT_FOUND, CONFLICT), nobody has it (CONFLICT), or it is not the caller's to
     *     return (FORBIDDEN)
     */
    public void giveBack(String taskId, String note) {
        String why = note(note);
        change(taskId, (context, task) -> assignments.giveBack(context, task, caller(context), why));
    }

    /**
     * Gives a task to a person who holds its role or acts in it.
     *
     * @param receiver user id
     * @param note why; mandatory
     * @throws RequestRefused where he does not (INVALID), cannot take it now (CONFLICT), or it is not the caller's to give (FORBIDDEN)
     */
    public void handOver(String taskId, String receiver, String note) {
        if (receiver == null || receiver.isBlank()) {
            throw RequestRefused.invalid("Isian \"kepada\" wajib diisi: siapa yang menerima tugas ini.");
        }
        String why = note(note);
        change(taskId, (context, task) -> assignments.handOver(context, task, receiver.strip(), caller(context), why));
    }

    /** Who could be given the task, by name: those who hold its role or act in it, and may have it now, but for its holder. */
    public List<Person> receivers(String taskId) {
        return Privileged.call(engine, () -> {
            CommandContext context = Context.getCommandContext();
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task == null
                    ? List.<Person>of()
                    : StepGuard.groups(task).stream()
                            .flatMap(role -> members.of(role).stream())
                            .distinct()
                            .filter(person -> !person.id().equals(task.getAssignee()))
                            .filter(person -> mayHave(context, task, person.id()))
                            .toList();
        });
    }

    private boolean mayHave(CommandContext context, TaskEntity task, String user) {
        try {
            assignments.requireReceiver(context, task, user);
            return true;
        } catch (RequestRefused notNow) {
            return false;
        }
    }

    private void change(String taskId, BiConsumer<CommandContext, TaskEntity> change) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    TaskEntity task = context.getTaskManager().findTaskById(taskId);
                    if (task == null || task.getProcessDefinitionId() == null) {
                        throw StepGuard.gone(context, taskId);
                    }
                    change.accept(context, task);
                    return null;
                });
    }

    private static Caller caller(CommandContext context) {
        return StepGuard.caller(context)
                .orElseThrow(() -> RequestRefused.forbidden("Anda belum masuk. Masuklah terlebih dahulu."));
    }

    private static String note(String note) {
        if (note == null || note.isBlank()) {
            throw RequestRefused.invalid("Isian \"catatan\" wajib diisi: mengapa tugas ini dialihkan.");
        }
        if (note.length() > LONGEST_NOTE) {
            throw RequestRefused.invalid(
                    "Isian \"catatan\" terlalu panjang: %d karakter, paling banyak %d. Ringkas isian itu."
                            .formatted(note.length(), LONGEST_NOTE));
        }
        TextRule.check(Map.of("catatan", note));
        return note.strip();
    }
}
