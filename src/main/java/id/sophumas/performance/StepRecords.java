package id.sophumas.performance;

import id.sophumas.deadline.Deadline;
import id.sophumas.deadline.Deadlines;
import id.sophumas.deadline.RoleCalendars;
import id.sophumas.deadline.TaskState;
import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingDuration;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Writes down what the execution of a step took, once and for all, when it is completed. */
@Service
public class StepRecords {

    private final Deadlines deadlines;
    private final FinishedSteps steps;
    private final RoleCalendars calendars;

    StepRecords(Deadlines deadlines, FinishedSteps steps, RoleCalendars calendars) {
        this.deadlines = deadlines;
        this.steps = steps;
        this.calendars = calendars;
    }

    /** Records a task that is completed now; nothing for one without mutu baku. Joins the caller's transaction. */
    public void finish(TaskState state, Instant now) {
        deadlines.find(state.taskId()).ifPresent(deadline -> steps.add(step(deadline, state, now)));
    }

    /** Time for which its clock stood still is not counted against the person, whether the step was late by then or not. */
    private FinishedStep step(Deadline deadline, TaskState state, Instant now) {
        Instant start = deadline.tenggat().mulai().toInstant();
        Instant due = deadline.tenggat().tenggat().toInstant();
        String waktu = deadline.tenggat().durasi();
        WorkingCalendar calendar = calendars.of(deadline.task().role());
        Duration standard = calendar.between(start, calendar.due(start, WorkingDuration.parse(waktu)));
        Duration worked = calendar.between(deadline.countedFrom(), now);
        return new FinishedStep(
                deadline.task(),
                state.processDefinitionId(),
                steps.completed(deadline.task()) + 1,
                state.petugas(),
                state.judul(),
                waktu,
                standard,
                worked.isNegative() ? Duration.ZERO : worked,
                start,
                due,
                now);
    }
}
