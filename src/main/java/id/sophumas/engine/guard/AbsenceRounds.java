package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import id.sophumas.engine.handover.Handover;
import id.sophumas.engine.handover.Handovers;
import id.sophumas.identity.Members;
import id.sophumas.identity.substitution.Absence;
import id.sophumas.identity.substitution.Absences;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes tasks from people who are away, for their units to do, and brings back to them afterwards what nobody has taken meanwhile. Each task is
 * a transaction of its own that looks at the task again: two nodes, or somebody who claims it at that moment, do it once.
 */
@Component
public class AbsenceRounds {

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceRounds.class);

    private final ProcessEngine engine;
    private final Absences absences;
    private final Handovers handovers;
    private final Assignments assignments;
    private final Members members;

    AbsenceRounds(
            ProcessEngine engine, Absences absences, Handovers handovers, Assignments assignments, Members members) {
        this.engine = engine;
        this.absences = absences;
        this.handovers = handovers;
        this.assignments = assignments;
        this.members = members;
    }

    /** Looks once; two queries where nobody is away or has come back. */
    @Scheduled(fixedDelayString = "${sop.absence.every:10s}")
    public void look() {
        for (Absence absence : absences.current()) {
            for (String task : handovers.tasksOf(absence.user())) {
                change(
                        task,
                        found -> absence.user().equals(found.getAssignee()),
                        found -> assignments.release(found, absence));
            }
        }
        for (Handover taken : handovers.waitingForAbsentees()) {
            if (absences.current(taken.from()).isEmpty()) {
                change(
                        taken.taskId(),
                        found -> found.getAssignee() == null && isStillHis(found, taken.from()),
                        found -> assignments.bringBack(found, taken));
            }
        }
    }

    private boolean isStillHis(TaskEntity task, String user) {
        return StepGuard.groups(task).stream().anyMatch(role -> members.isMember(user, role));
    }

    private void change(String taskId, Predicate<TaskEntity> isWanted, Consumer<TaskEntity> change) {
        try {
            Privileged.call(engine, () -> {
                TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
                // What is paused changes hands when it goes on.
                if (task != null && !task.isSuspended() && isWanted.test(task)) {
                    change.accept(task);
                }
                return null;
            });
        } catch (OptimisticLockingException somebodyElse) {
            LOG.debug("Somebody else changes task {}", taskId);
        } catch (RuntimeException e) {
            // The other tasks are still to be looked at; this one is in the next round.
            LOG.warn("Task {} could not change hands on account of an absence", taskId, e);
        }
    }
}
