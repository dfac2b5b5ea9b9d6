package id.sophumas.deadline;

import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingDuration;
import id.sophumas.workingtime.ZoneName;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What happens when a step is late: it is recorded, and the superior role is told. All of it joins the caller's transaction. */
@Service
public class Lateness {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'pukul' HH.mm", Locale.forLanguageTag("id-ID"));

    private final Deadlines deadlines;
    private final Deviations deviations;
    private final Notifications notifications;
    private final SopCatalogue catalogue;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Lateness(
            Deadlines deadlines,
            Deviations deviations,
            Notifications notifications,
            SopCatalogue catalogue,
            WorkingCalendar calendar,
            Clock clock) {
        this.deadlines = deadlines;
        this.deviations = deviations;
        this.notifications = notifications;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.clock = clock;
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
                Instant start = deadline.tenggat().mulai().toInstant();
                deviations.close(state, now, calendar.between(start, now));
            }
            deadlines.finish(state.taskId(), now, state.petugas());
        });
    }

    private void tellSuperior(Deadline deadline, TaskState state) {
        StepTask task = deadline.task();
        Optional<Sop> sop = catalogue.ofDefinition(state.processDefinitionId());
        String superior = sop.map(s -> s.atasan().get(task.role())).orElse(null);
        if (superior == null) {
            return;
        }
        String step = sop.flatMap(s -> s.step(task.stepId())).map(Step::name).orElse(task.stepId());
        String role = sop.map(s -> s.roleNames().get(task.role())).orElse(task.role());
        String about = state.judul() == null ? "" : " untuk \"" + state.judul() + "\"";
        String text = "Langkah \"" + step + "\"" + about + " pada SOP "
                + sop.map(Sop::name).orElse(task.sopKey())
                + " belum selesai sampai tenggatnya, "
                + WHEN.format(deadline.tenggat().tenggat().atZoneSameInstant(calendar.zone())) + " "
                + ZoneName.of(calendar.zone())
                + " (mutu baku " + WorkingDuration.inWords(deadline.tenggat().durasi()) + "). Pelaksana: " + role
                + (state.petugas() == null ? ", belum diambil siapa pun." : " (" + state.petugas() + ").");
        notifications.tellRole(
                superior,
                new Message("keterlambatan", "Terlambat: " + step, text, task.processInstanceId(), task.taskId()));
    }
}
