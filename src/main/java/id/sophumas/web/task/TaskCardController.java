package id.sophumas.web.task;

import id.sophumas.deadline.Pause;
import id.sophumas.deadline.Pauses;
import id.sophumas.deadline.RoleCalendars;
import id.sophumas.engine.Privileged;
import id.sophumas.identity.Callers;
import id.sophumas.identity.substitution.InPlace;
import id.sophumas.identity.substitution.InWhosePlace;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingTimeText;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/tugas?id=}: what the cards of a task list show beside what the engine knows, for many tasks at once. */
@RestController
class TaskCardController {

    private static final int MOST = 100;

    /**
     * One card.
     *
     * @param id the task
     * @param dijedaSejak since when its run is paused; null while it goes on
     * @param terlambat whether its time has passed, or had when the run was paused
     * @param sisaMenitKerja whole working minutes left until it is due, by the hours of the role's unit; negative where that has passed,
     *     null without a due date
     * @param sisaWaktu the same in words, of what has passed too: "1 hari 2 jam kerja"; null without a due date
     * @param sebagai in whose place the reader would do it: "Plh. Kabag Hublem dan Humas (Budi Santoso)"; null where in his own
     */
    record Kartu(
            String id,
            OffsetDateTime dijedaSejak,
            boolean terlambat,
            Long sisaMenitKerja,
            String sisaWaktu,
            String sebagai) {}

    private final ProcessEngine engine;
    private final Pauses pauses;
    private final RoleCalendars calendars;
    private final InWhosePlace places;
    private final Callers callers;
    private final Clock clock;

    TaskCardController(
            ProcessEngine engine,
            Pauses pauses,
            RoleCalendars calendars,
            InWhosePlace places,
            Callers callers,
            Clock clock) {
        this.engine = engine;
        this.pauses = pauses;
        this.calendars = calendars;
        this.places = places;
        this.callers = callers;
        this.clock = clock;
    }

    /** Of these tasks those that are open and the caller's to see, in no particular order. */
    @GetMapping("/api/tugas")
    List<Kartu> cards(@RequestParam List<String> id) {
        if (id.size() > MOST) {
            throw RequestRefused.invalid(
                    "Terlalu banyak tugas sekaligus: %d, paling banyak %d.".formatted(id.size(), MOST));
        }
        if (id.isEmpty()) {
            return List.of();
        }
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .taskIdIn(id.toArray(String[]::new))
                .list();
        String user = callers.current().id();
        return Privileged.call(engine, () -> {
            Map<String, Optional<Pause>> byRun = new HashMap<>();
            boolean acts = !places.rolesOf(user).isEmpty();
            return tasks.stream()
                    .filter(task -> task.getProcessInstanceId() != null)
                    .map(task ->
                            card(task, byRun.computeIfAbsent(task.getProcessInstanceId(), pauses::open), user, acts))
                    .toList();
        });
    }

    private Kartu card(Task task, Optional<Pause> pause, String user, boolean acts) {
        List<String> roles = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        Instant seen = pause.map(Pause::mulai).orElseGet(clock::instant);
        WorkingCalendar calendar = calendars.of(roles.stream().findFirst().orElse(null));
        return new Kartu(
                task.getId(),
                pause.map(each -> OffsetDateTime.ofInstant(each.mulai(), clock.getZone()))
                        .orElse(null),
                due != null && seen.isAfter(due),
                due == null ? null : calendar.between(seen, due).toMinutes(),
                due == null ? null : new WorkingTimeText(calendar).between(seen, due) + " kerja",
                acts
                        ? places.of(roles, user, task.getAssignee())
                                .map(InPlace::capacity)
                                .orElse(null)
                        : null);
    }
}
