package id.sophumas.deadline;

import id.sophumas.notification.Notifications;
import id.sophumas.sop.SopCatalogue;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** What happens when a step is late: it is recorded, and the superior role is told. All of it joins the caller's transaction. */
@Service
public class Lateness {

    private final Deadlines deadlines;
    private final Deviations deviations;
    private final Notifications notifications;
    private final SopCatalogue catalogue;
    private final RoleCalendars calendars;
    private final Clock clock;
    private final DeadlineText text;

    Lateness(
            Deadlines deadlines,
            Deviations deviations,
            Notifications notifications,
            SopCatalogue catalogue,
            RoleCalendars calendars,
            Clock clock) {
        this.deadlines = deadlines;
        this.deviations = deviations;
        this.notifications = notifications;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.clock = clock;
        this.text = new DeadlineText(calendars);
    }

    /** Records that the task's time has run out and tells the role above; once per task, and nothing for a task without mutu baku. */
    public void report(TaskState state) {
        deadlines
                .find(state.taskId())
                .filter(deadline -> !deviations.isRecorded(state.taskId()))
                .ifPresent(deadline -> {
                    deviations.record(deadline, clock.instant(), state.petugas());
                    tellSuperior(deadline, state);
                });
    }

    /** Closes the record of a completed task. A delay that no timer noticed any more (the application was down) is recorded now. */
    public void finish(TaskState state) {
        Instant now = clock.instant();
        deadlines.find(state.taskId()).ifPresent(deadline -> {
            if (now.isAfter(deadline.tenggat().tenggat().toInstant())) {
                report(state);
                deviations.close(
                        state, now, calendars.of(deadline.task().role()).between(deadline.countedFrom(), now));
            }
            deadlines.finish(state.taskId(), now, state.petugas());
        });
    }

    private void tellSuperior(Deadline deadline, TaskState state) {
        StepTask task = deadline.task();
        catalogue
                .ofDefinition(state.processDefinitionId())
                .filter(sop -> task.role() != null && sop.atasan().containsKey(task.role()))
                .ifPresent(sop -> {
                    Instant due = deadline.tenggat().tenggat().toInstant();
                    LateTask late = LateTask.of(task, sop, state.judul(), state.petugas(), due);
                    notifications.tellRole(sop.atasan().get(task.role()), text.delay(late, clock.instant()));
                });
    }
}
