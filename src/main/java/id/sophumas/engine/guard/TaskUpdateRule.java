package id.sophumas.engine.guard;

import id.sophumas.engine.doors.Closure;
import id.sophumas.engine.doors.CommandField;
import id.sophumas.engine.doors.DoorRule;
import id.sophumas.refusal.RequestRefused;
import java.util.Date;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * An update of a whole task changes the day on which its holder wants to look at it again, and nothing else: what a step is called, says and
 * takes is the SOP's to say, and who has it is a change of hands. A task that no SOP made is not made at all.
 */
@Component
class TaskUpdateRule implements DoorRule {

    @Override
    public String name() {
        return "isiTugas";
    }

    @Override
    public void check(Command<?> command, CommandContext context) {
        Task changed = CommandField.of(command, "task", TaskEntity.class);
        TaskEntity before = changed == null || changed.getId() == null
                ? null
                : context.getTaskManager().findTaskById(changed.getId());
        if (before == null) {
            throw Closure.TUGAS.refusal();
        }
        if (changed.getDescription() == null) {
            // What is left out is not meant to be wiped out.
            changed.setDescription(before.getDescription());
        }
        if (changed.getDelegationState() != before.getDelegationState()) {
            throw Closure.DELEGASI.refusal();
        }
        if (!Objects.equals(changed.getAssignee(), before.getAssignee())) {
            throw RequestRefused.invalid(
                    "Pemegang tugas tidak diubah bersama isian lain. Serahkan tugas melalui /api/tugas/{id}/serahkan.");
        }
        if (!isSame(before, changed)) {
            throw RequestRefused.forbidden(
                    "Nama, uraian, urutan, dan tenggat sebuah langkah mengikuti SOP dan tidak diubah pada tugasnya."
                            + " Kirim isian itu sebagaimana adanya.");
        }
    }

    private static boolean isSame(Task before, Task changed) {
        return Stream.<Function<Task, Object>>of(
                        Task::getName,
                        Task::getDescription,
                        Task::getPriority,
                        Task::getOwner,
                        Task::getParentTaskId,
                        Task::getCaseInstanceId,
                        Task::getTenantId,
                        task -> instant(task.getDueDate()))
                .allMatch(part -> Objects.equals(part.apply(before), part.apply(changed)));
    }

    /** A date read from the database is of another class than one from JSON, and equal to none. */
    private static Long instant(Date date) {
        return date == null ? null : date.getTime();
    }
}
