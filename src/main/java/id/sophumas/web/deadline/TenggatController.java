package id.sophumas.web.deadline;

import id.sophumas.deadline.Deadline;
import id.sophumas.deadline.DeadlineChange;
import id.sophumas.deadline.DeadlineChanges;
import id.sophumas.deadline.Deadlines;
import id.sophumas.deadline.Pause;
import id.sophumas.deadline.PauseText;
import id.sophumas.deadline.Pauses;
import id.sophumas.engine.Privileged;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.identity.Members;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.workingtime.Tenggat;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a task is due when it is due. */
@RestController
class TenggatController {

    private final Deadlines deadlines;
    private final DeadlineChanges changes;
    private final Pauses pauses;
    private final PauseText text;
    private final Callers callers;
    private final Members members;
    private final ProcessEngine engine;
    private final TaskService tasks;
    private final Clock clock;

    TenggatController(
            Deadlines deadlines,
            DeadlineChanges changes,
            Pauses pauses,
            PauseText text,
            Callers callers,
            Members members,
            ProcessEngine engine,
            TaskService tasks,
            Clock clock) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.pauses = pauses;
        this.text = text;
        this.callers = callers;
        this.members = members;
        this.engine = engine;
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping("/api/tenggat/{taskId}")
    Tenggat explain(@PathVariable String taskId) {
        Deadline deadline = visible(taskId);
        return pauses.open(deadline.task().processInstanceId())
                .filter(pause -> deadline.petugas() == null)
                .map(pause -> held(deadline.tenggat(), pause))
                .orElse(deadline.tenggat());
    }

    /** What the deadline was before the calendar changed; empty where it never did. */
    @GetMapping("/api/tenggat/{taskId}/perubahan")
    List<PerubahanView> changes(@PathVariable String taskId) {
        return changes.of(visible(taskId).task().taskId()).stream()
                .map(this::view)
                .toList();
    }

    private PerubahanView view(DeadlineChange change) {
        return new PerubahanView(
                at(change.diubah()),
                change.lama().tenggat(),
                at(change.baru()),
                change.alasan(),
                change.lama(),
                change.terlambatDicabut());
    }

    private OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.getZone());
    }

    /** A change; times in the application's zone, {@code terlambatDicabut} where a delay was taken back. */
    record PerubahanView(
            OffsetDateTime waktu,
            OffsetDateTime tenggatLama,
            OffsetDateTime tenggatBaru,
            String alasan,
            Tenggat penjelasanLama,
            boolean terlambatDicabut) {}

    private Deadline visible(String taskId) {
        Caller caller = callers.current();
        Deadline deadline = deadlines
                .find(taskId)
                .orElseThrow(() -> RequestRefused.notFound(
                        "Tugas \"" + taskId + "\" tidak dikenal atau tidak memiliki mutu baku waktu."));
        if (!maySee(caller, deadline)) {
            throw RequestRefused.forbidden("Tenggat tugas ini hanya dapat dilihat pelaksananya, auditor, dan admin.");
        }
        return deadline;
    }

    /** Where it moves to is known only when the run goes on. */
    private Tenggat held(Tenggat tenggat, Pause pause) {
        String note = text.of(pause, Privileged.call(engine, () -> members.name(pause.dijedaOleh(), pause.mulai())))
                + " Tenggat dihitung ulang saat dilanjutkan.";
        return new Tenggat(
                tenggat.mulai(),
                tenggat.durasi(),
                tenggat.tenggat(),
                tenggat.rentang(),
                tenggat.dilewati(),
                tenggat.catatan() == null ? note : note + " " + tenggat.catatan());
    }

    private boolean maySee(Caller caller, Deadline deadline) {
        String role = deadline.task().role();
        return (role != null && caller.has(role))
                || caller.has("auditor")
                || caller.has("camunda-admin")
                || caller.id().equals(deadline.petugas())
                || isAssigned(caller, deadline.task().taskId());
    }

    private boolean isAssigned(Caller caller, String taskId) {
        return tasks.createTaskQuery().taskId(taskId).taskAssignee(caller.id()).count() > 0;
    }
}
